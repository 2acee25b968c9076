/** What the operator confirmed is read as if it had been declared, and what was declared is still read. */
import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '../../utils/sheets/mapping.ts';
import { answerAmong } from '../../utils/sites/find-site.ts';
import { foreignPart } from '../../utils/sites/fits-site.ts';
import { fixedColumns, fixedMetrics } from '../../utils/sites/fixed-metrics.ts';
import { matchLayout } from '../../utils/sites/match-layout.ts';
import { pdd } from '../../utils/sites/pdd/site.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { FILE_LAYOUTS } from '../../utils/sites/registry.ts';
import { itemRank } from '../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { mappedLayouts, mappedSite } from '../../utils/sites/with-mappings.ts';
import { DAY, day } from './sycm/answers.ts';

const PAY: FieldMapping = {
  page: 'sycm.item-rank',
  channel: 'answer',
  field: 'payAmt.value',
  as: 'payAmount',
  unit: 'fen',
};

function read(mappings: readonly FieldMapping[], change: (row: Record<string, unknown>) => void = () => undefined) {
  const answer = day();
  for (const row of answer.data.data) change(row);
  const site = mappedSite(sycm, mappings);
  const url = new URL(DAY);
  const kind = answerAmong([site], url);
  if (!kind) throw new Error('not registered');
  const request = { method: 'GET', url, body: null };
  const result = readAnswer({ ...kind, request, text: JSON.stringify(answer), shopName: null });
  if (!result.ok) throw new Error(result.refusal.shape);
  return { draft: result.value, site, pay: result.value.columns.filter(({ as }) => as === 'payAmount') };
}

const renamed = (row: Record<string, unknown>) => {
  row.paid = row.payAmt;
  delete row.payAmt;
};

describe('an answer', () => {
  it('is read in the confirmed unit, and the worker takes it from that site alone', () => {
    const { draft, site, pay } = read([PAY]);
    expect(pay).toEqual([{ field: 'payAmt.value', as: 'payAmount', unit: 'fen' }]);
    expect([foreignPart(draft, site), foreignPart(draft, sycm)]).toEqual([null, 'columns']);
  });

  it('is read under the confirmed name, and under the declared one when that is back', () => {
    const mapping: FieldMapping = { ...PAY, field: 'paid.value', unit: 'yuan' };
    expect(read([mapping], renamed).pay).toEqual([{ field: 'paid.value', as: 'payAmount', unit: 'yuan' }]);
    expect(read([mapping]).pay).toEqual([{ field: 'payAmt.value', as: 'payAmount', unit: 'yuan' }]);
    expect(read([mapping], renamed).draft.hints?.gone).toEqual([]);
  });

  it('is untouched by what was confirmed of another level or kind of period', () => {
    const confirmed = (change: Partial<FieldMapping>) => read([{ ...PAY, level: 'spu', period: 'day', ...change }]);
    expect(confirmed({}).pay).toEqual([{ field: 'payAmt.value', as: 'payAmount', unit: 'fen' }]);
    for (const change of [{ level: 'sku' }, { period: 'live' }] as const) {
      const { draft, site, pay } = confirmed(change);
      expect(pay).toEqual(read([]).pay);
      const fen = draft.columns.map((one) => (one.as === 'payAmount' ? { ...one, unit: 'fen' as const } : one));
      expect([foreignPart(draft, site), foreignPart({ ...draft, columns: fen }, site)]).toEqual([null, 'columns']);
    }
    // Under its new name it may still be what the other one misses.
    const renamedLive: FieldMapping = { ...PAY, field: 'paid.value', unit: 'yuan', level: 'spu', period: 'live' };
    expect(read([renamedLive], renamed).draft.hints?.unknown.map(({ field }) => field)).toContain('paid.value');
  });

  it('is untouched by what was confirmed of the table, of another page, or of a metric the page never had', () => {
    const others = [{ channel: 'table' }, { page: 'sycm.macro-items' }, { as: 'adCost' }].map(
      (change) => ({ ...PAY, ...change }) as FieldMapping,
    );
    expect(read(others).pay).toEqual(read([]).pay);
    expect(mappedSite(sycm, [])).toBe(sycm);
  });
});

it('a table finds the confirmed header first, whatever it was declared for', () => {
  const mapping: FieldMapping = { ...PAY, channel: 'table', field: '支付金额', unit: 'fen' };
  const { fields } = mappedSite(sycm, [mapping]).pages[0];
  expect(fields.find(({ headers }) => headers.includes('支付金额'))).toMatchObject({
    as: 'payAmount',
    shownUnit: 'fen',
  });
  expect(fields.find(({ path }) => path === 'payAmt.value')).toMatchObject({ unit: 'yuan' });
});

it('a file is read under the confirmed header', () => {
  const mapping: FieldMapping = { ...PAY, channel: 'file', field: '付款额', unit: 'fen' };
  const [head] = [['统计日期', '商品ID', '商品名称', '货号', '商品访客数', '付款额']];
  const layouts = mappedLayouts(FILE_LAYOUTS, [mapping]).map(({ layout }) => layout);
  const match = matchLayout([head!], layouts);
  expect(match?.columns.find(({ as }) => as === 'payAmount')).toMatchObject({ field: '付款额', unit: 'fen' });
  expect(match?.leftOut).toEqual([]);
});

it('a column is fixed where no way to it hangs on the chooser', () => {
  expect(fixedMetrics(itemRank)).toEqual([]);
  expect(fixedMetrics(pdd.pages[0])).toContain('payAmount');
  const everyColumn = FILE_LAYOUTS.filter(({ layout }) => layout.everyColumn);
  expect(everyColumn.map(({ layout }) => layout.name.zh)).toEqual(['生意参谋 商品排行']);
  expect(fixedColumns(everyColumn[0]!.layout)).toContain('payAmount');
});
