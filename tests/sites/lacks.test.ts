/** A site that is known not to have a metric: named as such, beside what is only not ticked. */
import { expect, it } from 'vitest';
import { metric } from '../../utils/metrics/vocabulary.ts';
import { absentIn } from '../../utils/sites/absent-in.ts';
import { itemRank } from '../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { absentLines } from '../../utils/texts/metrics-absent.ts';

const SHEET = {
  columns: [{ field: 'itmUv', as: 'visitors', unit: 'count' }],
  rows: [{ product: '612731300001', cells: ['7'] }],
  period: { kind: 'range', from: '2026-10-23', to: '2026-11-21' },
} as const;

it('is said of the site, never of a metric its page declares', () => {
  const site = { ...sycm, lacks: ['stock', 'refundAmount'] } as const;
  const absent = absentIn(site, itemRank, SHEET as never, ['itmUv']);
  expect(absent).toContainEqual({ metric: 'stock', why: 'platform-none' });
  expect(absent).toContainEqual({ metric: 'refundAmount', why: 'not-chosen' });
  const lines = absentLines(absent, { chooser: '指标选择', strangeHeaders: false }, 'zh', (id) => metric(id).zh);
  expect(lines.find(({ why }) => why === 'platform-none')?.text).toMatch(/^平台没有：.*库存/);
  expect(absentIn(sycm, itemRank, SHEET as never, ['itmUv'])).not.toContainEqual({
    metric: 'stock',
    why: 'platform-none',
  });
});
