import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMetricId } from '../../../utils/metrics/vocabulary.ts';
import { sheetProblems } from '../../../utils/sheets/sheet-problems.ts';
import { sheetContradiction } from '../../../utils/sheets/sheet-rules.ts';
import { periodInLine, periodOfCell } from '../../../utils/time/file-days.ts';
import { periodEnd, periodStart } from '../../../utils/time/period.ts';
import { readRows } from './read.ts';

const HEADERS = [
  '统计日期',
  '商品ID',
  '商品名称',
  '商品访客数',
  '支付金额',
  '商品详情页跳出率',
  '货号',
  '买家昵称',
  '__proto__',
  '合计',
];
const cell = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '2026-11-21',
      '2026-11-20',
      '612345678901',
      '612345678902',
      '1,391',
      '77.48%',
      '-',
      null,
      '合计',
      '汇总',
    ),
  },
  { weight: 1, arbitrary: fc.string() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      '<img src=x onerror=1>',
      '\u202e612',
      '=1+1',
      '6.1E+11',
      '\ue001',
      '9'.repeat(600),
    ),
  },
);

type Line = readonly (string | null)[];

const anyLines: fc.Arbitrary<readonly Line[]> = fc
  .tuple(fc.shuffledSubarray(HEADERS, { minLength: 2 }), fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }))
  .map(([header, rows]) => [header, ...rows]);

/** What stands under a header in a good file; under any other nothing does. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  统计日期: ['2026-11-21', '2026-11-20'],
  商品ID: ['612345678901', '612345678902', '612345678903', '612345678904'],
  商品名称: ['连衣裙', '半身裙'],
  商品访客数: ['1,391', '0', '-'],
  支付金额: ['34,895.00', '0'],
  商品详情页跳出率: ['77.48%'],
  货号: ['A-77'],
};

/** A good file with anything in a few of its places: any table is hardly ever one. */
const nearlyFiles: fc.Arbitrary<readonly Line[]> = fc
  .shuffledSubarray(Object.keys(GOOD), { minLength: 5 })
  .chain((header) => {
    const good = header.map((name) => {
      const usual = fc.constantFrom<string | null>(...(GOOD[name] ?? []));
      return fc.oneof({ weight: 20, arbitrary: usual }, { weight: 1, arbitrary: cell });
    });
    return fc.array(fc.tuple(...good), { maxLength: 6 }).map((rows) => [header, ...rows]);
  });

it('any table is answered; what is taken would be taken from a page too', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyLines, nearlyFiles), fc.nat(3), async (lines, above) => {
      const result = await readRows([...Array.from({ length: above }, () => ['统计日期 2026-11-21']), ...lines]);
      if (!result.ok) return;
      taken += 1;
      for (const draft of result.value.drafts) {
        expect(sheetContradiction(draft)).toBeNull();
        expect(sheetProblems(draft)).toBeNull();
        for (const { cells } of draft.rows) {
          cells.forEach((text, n) => {
            if (text !== null && isMetricId(draft.columns[n]!.as)) expect(text.length).toBeLessThanOrEqual(64);
          });
        }
      }
    }),
    { numRuns: 3000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('any text is a period that exists or none', () => {
  const part = fc.constantFrom(
    '2026',
    '-',
    '/',
    '年',
    '月',
    '日',
    '11',
    '21',
    '~',
    '至',
    ' ',
    '00:00',
    '1',
    '46347',
    '99',
  );
  let found = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const period of [periodOfCell(text), periodInLine(text)]) {
          if (period === null) continue;
          found += 1;
          expect(periodStart(period) <= periodEnd(period)).toBe(true);
        }
      },
    ),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(0);
});
