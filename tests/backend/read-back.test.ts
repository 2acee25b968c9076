import { describe, expect, it } from 'vitest';
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { practiceHandler } from './handler.ts';
import type { ScenarioName } from './scenarios.ts';

const { answer, truth } = practiceHandler({ today: '2026-11-22' });
const QUERY = 'dateRange=2026-10-23%7C2026-11-21&dateType=recent30&pageSize=10&order=desc&orderBy=payAmt&device=0';
const REST =
  'compareType=cycle&keyword=&follow=false&cateId=&cateLevel=&indexCode=itmUv,itemCartByrCnt,payByrCnt,payAmt';

/** What the product's own reader makes of an answer of the practice backend. */
function read(scenario: ScenarioName, page = 1): Result<SheetDraft> {
  const url = `https://sycm.taobao.com/cc/item/view/top.json?${QUERY}&page=${page}&${REST}&_=1&token=practice`;
  const { body } = answer({ method: 'GET', url, headers: { 'x-practice-scenario': scenario } });
  const [declared] = sycm.pages;
  const [declaredAnswer] = declared?.answers ?? [];
  if (!declared || !declaredAnswer) throw new Error('no declaration');
  const request = { method: 'GET', url: new URL(url), body: null };
  return readAnswer({ site: sycm, page: declared, answer: declaredAnswer, request, text: body, shopName: null });
}

describe('the product reads the practice backend', () => {
  it('takes all 86 products with their true figures', () => {
    const [, , , month] = truth.world.choices;
    const rows = truth.rows({ kind: 'range', from: month!.from, to: month!.to }) ?? [];
    const expected = new Map(rows.map(({ facts, figures }) => [facts.product, figures]));
    const seen = new Set<string>();
    for (let page = 1; page <= 9; page++) {
      const sheet = read('normal', page);
      if (!sheet.ok) throw new Error(sheet.refusal.code);
      const { columns, rows: read86, scope, listing } = sheet.value;
      expect([scope, listing?.total]).toEqual([{ device: 'all', filters: {} }, 86]);
      const at = (as: string) => columns.findIndex((column) => column.as === as);
      for (const { product, cells } of read86) {
        seen.add(product);
        expect(cells[at('visitors')]).toBe(String(expected.get(product)?.visitors));
        expect(cells[at('payBuyers')]).toBe(String(expected.get(product)?.payBuyers));
        expect(Math.round(Number(cells[at('payAmount')]) * 100)).toBe(expected.get(product)?.payAmount);
      }
    }
    expect(seen.size).toBe(86);
  });

  it.each([
    ['session-expired', 'session-expired'],
    ['punish', 'risk-control'],
    ['ciphertext', 'ciphertext'],
    ['wrong-envelope', 'wrong-envelope'],
    ['cut-json', 'not-json'],
    ['error-code', 'error-code'],
    ['empty', 'empty-answer'],
    ['ten-megabytes', 'too-large'],
  ] as const)('refuses %s as %s', (scenario, code) => {
    const sheet = read(scenario);
    expect(sheet.ok ? 'taken' : sheet.refusal.code).toBe(code);
  });

  it.each(['missing-fields', 'renamed-field'] as const)(
    '%s: says which of the ticked fields are nowhere',
    (scenario) => {
      const sheet = read(scenario);
      const gone = scenario === 'missing-fields' ? ['itmUv.value', 'payAmt.value'] : ['payAmt.value'];
      expect(sheet.ok && sheet.value.hints?.gone).toEqual(gone);
      const fields = sheet.ok ? sheet.value.hints?.unknown.map(({ field }) => field) : [];
      expect(fields?.includes('payAmtNew.value')).toBe(scenario === 'renamed-field');
    },
  );

  it('finds no shop in no-shop-id and another one in second-shop', () => {
    const identities = (scenario: ScenarioName) => {
      const sheet = read(scenario);
      return sheet.ok ? sheet.value.identities : null;
    };
    expect(identities('no-shop-id')).toEqual([]);
    expect(identities('second-shop')).not.toEqual(identities('normal'));
  });
});
