/** The different unknowns, in both reading modes: none of them is 0, and each has its own line. */
import { describe, expect, it } from 'vitest';
import { metric } from '../../utils/metrics/vocabulary.ts';
import { absentLines } from '../../utils/texts/metrics-absent.ts';
import { scenarioBench } from './support/scenario-bench.ts';
import { until } from './support/until.ts';

describe.each(['answers', 'table'] as const)('read from %s', (mode) => {
  const at = scenarioBench(mode);

  it('not yet published: named as such, and unknown', async () => {
    const { chip, chipShows } = await at.visit('not-published');
    await chipShows('已读取 10 /');
    const lines = absentLines(
      [{ metric: 'payBuyers', why: 'not-published' }],
      { chooser: '', strangeHeaders: false },
      'zh',
      (id) => metric(id).zh,
    ).map(({ text }) => text);
    expect(await chip.locator('[data-why="not-published"]').allTextContents()).toEqual(lines);
    expect(await chip.locator('[data-why="not-chosen"]').textContent()).not.toContain('支付买家数');
    const { products } = await at.bench.stored.settled();
    expect(products.length).toBe(10);
    expect(products.map(({ counts }) => counts.payBuyers)).toEqual(products.map(() => null));
  });

  it('not ticked: the line changes as soon as the operator ticks it', async () => {
    const { page, chip, chipShows, read } = await at.visit('normal');
    await chipShows('已读取 10 /');
    const line = () => chip.locator('[data-why="not-chosen"]').textContent();
    const count = (text: string | null) => Number(/等 (\d+) 项/.exec(text ?? '')?.[1]);
    const before = await line();
    expect(before).toContain('支付件数');
    await read(async () => {
      await page.getByRole('button', { name: /指标选择/ }).click();
      await page.getByLabel('支付件数', { exact: true }).check();
      await page.locator('.ant-modal-footer .ant-btn-primary').click();
    });
    const after = await until(line, (text) => !text?.includes('支付件数'));
    expect(count(after)).toBe(count(before) - 1);
    const { sheets } = await at.readRightly(2);
    expect(sheets.filter(({ columns }) => columns.some(({ as }) => as === 'payItems')).length).toBe(1);
  });
});
