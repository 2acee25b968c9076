/** What is agreed by the month, worked out step by step on the screen, and the money it comes to. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { periodStepTexts } from '../../utils/texts/period-step.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { madeText } from '../bills/made-bills.ts';
import { moved, ordered } from '../bills/made-movements.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openShop, putIn } from './support/settlement-page.ts';
import { addParty, addRule, addTerms, type Filled } from './support/split-forms.ts';

const screen = settlementScreenTexts.zh;
const t = splitsTexts.zh;
const p = periodTexts.zh;
const s = periodStepTexts.zh;
const l = ledgerTexts.zh;

const order = (n: number) => `69500000000000006${n}1`;
const sold = (n: number) => moved({ order: order(n), flow: `76000000000000060${n}1`, sale: '1000.00' });
const givenBack = moved({ order: order(2), flow: '7600000000000006091', day: '2026-10-22', refund: '400.00' });
const paid = (n: number) => ordered(order(n), '1000.00');

const kind = (of: keyof typeof p.kinds, figure: string, ...more: Filled): Filled => [
  [p.kind, p.kinds[of]],
  [p.figures[of], figure],
  ...more,
];

let bench: Bench;
let page: Page;

const steps = () => page.getByRole('region', { name: l.detailOf }).locator('ol li').allInnerTexts();
const told = async () => (await steps()).map((step) => step.replace(l.estimate, '').replaceAll(/\s+/g, ' ').trim());
const line = (of: keyof typeof p.kinds, amount: string, how: string) =>
  `${p.kinds[of]} ${amount} ${how} · ${p.settles.payable}`.replaceAll(/\s+/g, ' ');

async function look(party: string): Promise<void> {
  await page.getByRole('tab', { name: screen.views.payables }).click();
  await page.getByRole('combobox', { name: l.detailOf }).selectOption({ label: party });
}
async function owed(party: string): Promise<string> {
  const row = page.getByRole('table', { name: l.title }).getByRole('row').filter({ hasText: party });
  return (await row.innerText()).split(/\s+/)[2] ?? '';
}

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', [sold(1), sold(2), givenBack])));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', [paid(1), paid(2)])));
  await page.getByRole('tab', { name: screen.views.splits }).click();
  await page.getByText(t.intro).waitFor();
  for (const name of ['甲', '乙']) await addParty(page, name, 'supplier');
  await addRule(
    page,
    '全店',
    [[t.base, t.bases.paid]],
    [
      [
        [t.party, `甲 · ${t.roles.supplier}`],
        [t.figures.rate, '10'],
      ],
      [
        [t.party, `乙 · ${t.roles.supplier}`],
        [t.figures.rate, '0'],
      ],
    ],
  );
});
afterAll(() => bench?.close());

describe('what is agreed by the month', () => {
  it('is typed kind by kind', async () => {
    await addTerms(page, '甲', '2026-10', [
      kind('tiers', '0 1%\n1000 2%'),
      kind('refund-rate', '5', [p.above, '40'], [p.bpAbove, '3']),
      kind('guarantee', '500'),
      kind('slot', '100', [p.per, p.pers.session]),
      kind('tax', '6', [p.stated, p.statedAs.without]),
      kind('balance', '300', [p.of, p.balances.prepaid]),
    ]);
    await addTerms(page, '乙', '2026-10', [
      kind('tiers', '0 1%\n1000 2%', [p.base, p.bases.gross], [p.way, p.ways.marginal]),
      kind('slot', '100', [p.per, p.pers.month]),
      kind('tax', '6', [p.stated, p.statedAs.with]),
      kind('no-invoice', '3.33'),
      kind('balance', '50', [p.of, p.balances.retention]),
    ]);
    // As a sentence, not as it is typed.
    await page
      .getByText(/满 ¥0\.00 按 1%，满 ¥1,000\.00 按 2%/)
      .first()
      .waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });

  it('is not known while nobody said how many sessions there were', async () => {
    await look('甲');
    await page.getByText(s.noSessions).waitFor();
    expect(await told()).toEqual([
      line('tiers', '¥32.00', s.tier(p.bases.paid, '¥1,600.00 × 2%')),
      line('refund-rate', '¥48.00', `${s.refunds(1, 2, true, '40')} · ${p.bases.paid} ¥1,600.00 × 3%`),
      line('guarantee', '¥260.00', s.topped('¥500.00', '¥240.00', p.countsOf.payable)),
      line('slot', l.unknown, s.noSessions),
      line('tax', l.unknown, s.unknown),
      line('balance', l.unknown, s.unknown),
    ]);
    expect(await owed('甲')).toBe(l.unknown);
  });

  it('is worked out step by step once it is, to the fen', async () => {
    const form = page.getByRole('form', { name: l.sessions });
    await form.getByRole('textbox', { name: l.sessions }).fill('2');
    await page.keyboard.press('Enter');
    await page.getByText(s.sessions('¥100.00', 2)).waitFor();
    expect((await told()).slice(3)).toEqual([
      line('slot', '¥200.00', s.sessions('¥100.00', 2)),
      // ¥160.00 of shares, 32.00 and 48.00, 260.00 to the guarantee, 200.00 of sessions: 6 % of 700.00.
      line('tax', '¥42.00', s.taxOnTop('¥700.00', '6')),
      line('balance', '-¥300.00', s.setOff('¥742.00', '¥300.00', '¥0.00')),
    ]);
    expect(await owed('甲')).toBe('¥442.00');
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });

  it('by parts, with tax within, without invoice, and against what was retained', async () => {
    await look('乙');
    await page.getByText(s.monthly).waitFor();
    expect(await told()).toEqual([
      line('tiers', '¥30.00', s.tier(p.bases.gross, '¥1,000.00 × 1% + ¥1,000.00 × 2%')),
      line('slot', '¥100.00', s.monthly),
      line('tax', '¥0.00', s.taxWithin('¥130.00', '6')),
      line('no-invoice', '-¥4.33', `${s.noInvoice('¥130.00', '3.33')} ${s.exact('432.9', true)}`),
      line('balance', '-¥50.00', s.setOff('¥125.67', '¥50.00', '¥0.00')),
    ]);
    expect(await owed('乙')).toBe('¥75.67');
  });
});
