/** 高价限流商品: a product on the platform's own list is not judged by its traffic, on the page and in the panel. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { addDays } from '../../utils/time/day.ts';
import { workbookBytes } from '../files/make-files.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const t = panelImportsTexts.zh;
const SAYS = '当前商品高价，热销爆款流量已终止';
const HEAD = [
  '商品名称',
  '商品ID',
  '当前商品星级',
  '高价限流状态',
  '当前普惠券后价',
  '同款淘外竞品名称',
  '同款淘外竞品价格',
];

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let limited: string;
let before: string | null;

const badgeOf = async (product: string) => (await ranking.badges()).find((row) => row.product === product)?.badge;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await ranking.page.locator('kuance-badge button').first().waitFor();
  await bench.stored.settled();
  const [first] = await ranking.badges();
  limited = first?.product ?? '';
  before = first?.badge ?? null;
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

describe('the list of 千牛', () => {
  it('asks for its day and says what it holds, without the rival', async () => {
    const rows = [HEAD, ['高价的裙', limited, 2, SAYS, '¥1529.15', '别家的裙', '¥1179.00']];
    await dropFiles(panel.page, [{ name: '高价商品.xlsx', bytes: workbookBytes('xlsx', { 商品: rows }) }]);
    const day = addDays(bench.practice.truth.world.today, -1);
    await panel.body.getByLabel(t.from, { exact: true }).fill(day);
    await panel.body.getByLabel(t.to, { exact: true }).fill(day);
    await panel.body.getByRole('button', { name: t.readAs }).click();
    const file = panel.body.locator('[data-file=ready]');
    await file.waitFor();
    await file.locator('summary').click();
    expect(await file.innerText()).toContain('千牛 高价限流商品');
    expect(await file.innerText()).toMatch(/不存[\s\S]*同款淘外竞品名称/);
    expect(await axeProblems(panel.page)).toEqual([]);
  });

  it('takes the product out of the judgement, beside it on the page and in the panel', async () => {
    expect(before).not.toBe('限流中');
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await panel.body.locator('[data-file=stored]').waitFor();
    await expect.poll(() => badgeOf(limited), { timeout: 20_000 }).toBe('限流中');
    const others = (await ranking.badges()).filter(({ product }) => product !== limited);
    expect(others.some(({ badge }) => badge === '限流中')).toBe(false);
    await panel.openProduct(limited);
    const day = addDays(bench.practice.truth.world.today, -1);
    await panel.body.getByText(`${day} 的限流名单里有这款：${SAYS}。`).first().waitFor();
    expect(JSON.stringify(await bench.stored.now())).not.toContain('别家');
  });

  it('undone, the product is judged as before', async () => {
    await panel.go('reading');
    await panel.body.getByRole('button', { name: t.undoOf('高价商品.xlsx') }).click();
    await panel.page.getByRole('dialog').getByRole('button', { name: t.undo }).click();
    await panel.body.getByText(t.undone).waitFor({ timeout: 30_000 });
    await expect.poll(() => badgeOf(limited), { timeout: 20_000 }).toBe(before);
  });
});
