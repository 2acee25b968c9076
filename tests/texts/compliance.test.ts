import { expect, it } from 'vitest';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { orderSplit } from '../../utils/splits/order-split.ts';
import { ROLES } from '../../utils/splits/party.ts';
import { COMPLIANCE_CHECKED_ON, complianceTexts } from '../../utils/texts/compliance.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { rate, rule } from '../splits/made-rules.ts';

const said = (texts: (typeof complianceTexts)['zh']) =>
  [
    texts.what,
    texts.order,
    texts.rule,
    texts.staff,
    texts.ordinary,
    texts.tool,
    texts.checked(COMPLIANCE_CHECKED_ON),
  ].join('\n');

it('what is said of 二清 is dated, and says nothing that could not be confirmed', () => {
  for (const texts of [complianceTexts.zh, complianceTexts.en]) {
    expect(said(texts)).toContain(COMPLIANCE_CHECKED_ON);
    expect(said(texts)).toMatch(/768/);
    expect(said(texts)).not.toMatch(/217|281|296|大商户/);
  }
  expect(said(complianceTexts.zh)).toMatch(/不收款、不付款、不保管/);
  expect(said(complianceTexts.zh)).toMatch(/没有逐字核对原文/);
});

it('paying one’s own suppliers, streamers, agencies and partners is no finding', () => {
  const parties = ROLES.map((role) => ({ id: role, name: role, role, person: false }));
  const one = rule(ROLES.map((role) => rate(role, 1000, { party: role })));
  const books = { orders: [order('o', 100)], bills: [bill('o', [entry('sale', 100)])], settleDays: 7 };
  const [item] = reconcile(books, '2026-10-31' as Day);
  if (!item) throw new Error('no order');
  const book = { id: 'b', source: 'douyin' } as const;
  const outcome = orderSplit(item, book, { rules: [one], parties }, '2026-10-31' as Day);
  expect(outcome).toMatchObject({ kind: 'split', findings: [] });
  expect(JSON.stringify(Object.values(orderPathTexts.zh).map(String))).not.toContain('二清');
});
