/** 商品排行 and 自助取数 from real bytes, against the truth and against the page's answer. */
import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { SheetBody } from '../../../utils/sheets/sheet.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';
import type { Period } from '../../../utils/time/period.ts';
import { ITEM_RANK_HEADERS, itemRankRows, selfServiceRows } from '../../backend/export-file.ts';
import { practiceHandler } from '../../backend/handler.ts';
import { csvText, gb18030, workbookBytes, zipBytes } from '../../files/make-files.ts';
import { answerOfDay } from './answer-of-day.ts';
import { readBytes, taken } from './read.ts';

const { truth } = practiceHandler({ today: '2026-11-22' });
const DAY: Period = { kind: 'day', day: '2026-11-21' as Day };
const MONTH: Period = { kind: 'range', from: '2026-10-23' as Day, to: '2026-11-21' as Day };
const CSV = ['商品访客数', '商品加购人数', '支付买家数', '支付金额', '商品详情页跳出率'];

type Figures = Readonly<Partial<Record<MetricId, number>>>;

function figures(sheets: readonly SheetBody[], only?: readonly MetricId[]): Map<string, Figures> {
  const rows = sheets.flatMap((sheet) => observe({ ...sheet, shop: 'x' }));
  return new Map(
    rows.map((row) => [
      row.product,
      only ? Object.fromEntries(only.map((metric) => [metric, row.figures[metric]])) : row.figures,
    ]),
  );
}

function trueFigures(period: Period): Map<string, Figures> {
  return new Map((truth.rows(period) ?? []).map((row) => [row.facts.product, row.figures]));
}

describe('商品排行 .xls', () => {
  it.each([
    ['a day', DAY],
    ['thirty days', MONTH],
  ])('%s: every figure as it truly is', async (_, period) => {
    const { drafts, layout, tables } = taken(
      await readBytes(workbookBytes('biff8', { 商品: itemRankRows(truth, period) })),
    );
    expect(layout.name.zh).toBe('生意参谋 商品排行');
    expect(drafts).toHaveLength(1);
    const [draft] = drafts;
    expect(draft).toMatchObject({
      page: 'sycm.item-rank',
      channel: 'file',
      level: 'spu',
      scope: { device: 'all', filters: {} },
      period,
      listing: null,
      identities: [],
      adapter: 'sycm.item-rank@1',
    });
    expect(figures(drafts)).toEqual(trueFigures(period));
    expect(tables).toMatchObject([{ sheet: '商品', rows: trueFigures(period).size, sums: 0, remarks: 0 }]);
    const kept = draft?.columns.map(({ field }) => field) ?? [];
    const left = tables[0]?.leftOut.map(({ header }) => header) ?? [];
    expect([...kept, ...left, '统计日期', '商品ID'].toSorted()).toEqual([...ITEM_RANK_HEADERS].toSorted());
    expect(left).toContain('年累计支付金额');
    expect(kept).toContain('货号');
  });

  it('file and answer give equal observations for one day', async () => {
    const { drafts } = taken(await readBytes(workbookBytes('biff8', { 商品: itemRankRows(truth, DAY) })));
    const answers = answerOfDay('2026-11-21');
    const metrics: MetricId[] = ['visitors', 'cartAdders', 'payBuyers', 'payAmount'];
    expect(figures(answers, metrics).size).toBe(trueFigures(DAY).size);
    expect(figures(answers, metrics)).toEqual(figures(drafts, metrics));
  });

  it('is the same by whatever frame the bytes come', async () => {
    const rows = itemRankRows(truth, DAY);
    const want = taken(await readBytes(workbookBytes('biff8', { 商品: rows }))).drafts;
    const csv = gb18030(csvText(rows));
    for (const bytes of [
      workbookBytes('xlsx', { 商品: rows }),
      csv,
      await zipBytes([{ name: '商品.csv', bytes: csv }]),
    ]) {
      expect(taken(await readBytes(bytes)).drafts).toEqual(want);
    }
  });
});

describe('自助取数 CSV', () => {
  const days = [0, 1, 2].map((back) => addDays('2026-11-19' as Day, back));

  it('one sheet a day, every figure as it truly is, none of its days whole', async () => {
    const { drafts, layout } = taken(await readBytes(gb18030(csvText(selfServiceRows(truth, days, CSV)))));
    expect(layout.name.zh).toBe('生意参谋 自助取数');
    expect(drafts.map(({ period }) => period)).toEqual(days.map((day) => ({ kind: 'day', day })));
    const metrics: MetricId[] = ['visitors', 'cartAdders', 'payBuyers', 'payAmount', 'bounceRate'];
    for (const draft of drafts) {
      expect(draft.listing).toEqual({ page: 1, pageSize: 500, total: null, orderBy: null, descending: true });
      const truly = [...trueFigures(draft.period)].map(([id, all]): [string, Figures] => [
        id,
        Object.fromEntries(metrics.map((metric) => [metric, all[metric]])),
      ]);
      expect(figures([draft])).toEqual(new Map(truly));
    }
  });
});
