/** Figures that cannot be, a day twice, gaps, days beside totals, and ten thousand products, in the built extension: what is left out is said, and nothing counts twice. */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { addDays, type Day, dayOfInstant, daysBetween } from '../../utils/time/day.ts';
import { itemRankRows, selfServiceRows } from '../backend/export-file.ts';
import { csvText, gb18030, type Rows } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import { BIG_SHOP, writeBigShop } from './support/big-shop.ts';
import { type DroppedFile, dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { cardText, historyFile, importAll } from './support/role-bench.ts';
import { countedDays, quietDay } from './support/role-days.ts';
import { figuresOn, PLAIN, roleWorld, SHOP } from './support/role-shop.ts';

const today = dayOfInstant(Date.now());
const to = quietDay(today);
const own = SHOP.hero;
const world = roleWorld('输入样板店', [own, ...PLAIN], { to, today, shown: to });
const MONTH = world.days.filter((day) => daysBetween(day, to) < 30);
const COLUMNS = ['商品访客数', '商品加购人数', '支付买家数', '支付件数', '支付金额'];
const NONSENSE = /NaN|Infinity|∞|undefined|null/;

let bench: Bench;
let panel: PanelPage;

const counted = (n: number): string => n.toLocaleString('en-US');

/** `（405/13,500）` over these days. */
function converted(days: readonly Day[]): string {
  const sum = (metric: 'payBuyers' | 'visitors') =>
    days.reduce((all, day) => all + (figuresOn(own, day, to)?.[metric] ?? 0), 0);
  return `（${counted(sum('payBuyers'))}/${counted(sum('visitors'))}）`;
}

/** The file of the month, where the product's last day reads otherwise. */
function withLastDay(change: (row: Rows[number], at: (column: string) => number) => Rows): DroppedFile {
  const [header = [], ...rows] = selfServiceRows(world, MONTH, COLUMNS);
  const at = (column: string) => header.indexOf(column);
  const changed = rows.flatMap((row) => (row[0] === to && row[at('商品ID')] === own.id ? change(row, at) : [row]));
  return { name: '自助取数.csv', bytes: gb18030(csvText([header, ...changed])) };
}

const cardOf = (id = own.id) => cardText(panel, id);

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(async () => {
  await panel?.page.close();
  await bench.stored.clear();
  panel = await openPanelPage(bench.extension);
});

describe('a file is not taken, and says where it is wrong,', () => {
  it.each([
    ['of a negative count', '商品访客数', '-5'],
    ['of a negative amount', '支付金额', '-100.00'],
    ['of a part of a person', '支付买家数', '1.5'],
    ['of more visitors than there are people', '商品访客数', '1000000000000'],
    ['of more money than a country spends', '支付金额', '1000000000000.00'],
  ])('%s', async (_, column, value) => {
    await panel.go('reading');
    await dropFiles(panel.page, [withLastDay((row, at) => [row.with(at(column), value)])]);
    const refused = panel.body.locator('[data-file=refused]');
    await refused.getByText(`「${column}」列`).waitFor();
    expect(await refused.innerText()).toContain('有数字看不懂，整份不收以免记错');
    expect((await bench.stored.now()).sheets).toEqual([]);
  });

  it('that has a day of a product twice', async () => {
    await panel.go('reading');
    await dropFiles(panel.page, [withLastDay((row, at) => [row, row.with(at('支付买家数'), '99')])]);
    const refused = panel.body.locator('[data-file=refused]');
    await refused.getByText('同一商品同一天出现两次，分不清哪个对').waitFor();
    expect((await bench.stored.now()).sheets).toEqual([]);
  });
});

it('a day that is read again counts once, and as it was read last', async () => {
  await importAll(panel, [historyFile(world, MONTH)], world.name);
  const first = await bench.stored.settled();
  await importAll(panel, [historyFile(world, MONTH)]);
  const again = await bench.stored.settled();
  const judged = ({ products }: typeof first) =>
    products.map(({ product, counts, suggestion }) => [product, counts, suggestion.verdict, suggestion.certainty]);
  expect(judged(again)).toEqual(judged(first));
  expect(await cardOf()).toContain(converted(countedDays(to)));
  // None of its visitors bought that day after all.
  await importAll(panel, [
    withLastDay((row, at) => [COLUMNS.slice(2).reduce((one, name) => one.with(at(name), '0'), row)]),
  ]);
  await bench.stored.settled();
  const bought = figuresOn(own, to, to)?.payBuyers ?? 0;
  const before = Number(/（([\d,]+)\//.exec(converted(countedDays(to)))?.[1]);
  await expect.poll(() => cardOf(), { timeout: 20_000 }).toContain(`（${before - bought}/`);
});

it('days that were not read are no days of nothing', async () => {
  const read = MONTH.filter((day) => daysBetween(day, to) % 3 === 0);
  const known = read.filter((day) => countedDays(to).includes(day));
  await importAll(panel, [historyFile(world, read)], world.name);
  await bench.stored.settled();
  const text = await cardOf();
  expect(text).toContain(`已读取 ${known.length} 天`);
  expect(text).toContain(converted(known));
  // As many a day as it sells, not a third of it.
  expect(Number(/预计每天 ([\d.]+) 单/.exec(text)?.[1])).toBeGreaterThan(10);
  expect(text).toContain('看不出趋势');
  const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
  await popup.getByText(`30 天里只读到 ${read.length} 天`).waitFor();
  await popup.close();
});

it('days and a total of the same month are never added up: the one that covers more speaks', async () => {
  const range = { kind: 'range', from: addDays(to, -29), to } as const;
  const summed = {
    rows: () =>
      [own, ...PLAIN].flatMap((one, i) => {
        const days = MONTH.map((day) => world.rows({ kind: 'day', day })?.[i]);
        const facts = days[0]?.facts;
        const keys = ['visitors', 'cartAdders', 'payBuyers', 'payItems', 'payAmount'] as const;
        const sum = (key: (typeof keys)[number]) => days.reduce((all, row) => all + (row?.figures[key] ?? 0), 0);
        return facts
          ? [{ facts, figures: Object.fromEntries(keys.map((key) => [key, sum(key)])), product: one.id }]
          : [];
      }),
  };
  const total = { name: '商品_全部.csv', bytes: gb18030(csvText(itemRankRows(summed, range))) };
  await importAll(panel, [historyFile(world, MONTH.slice(-10))], world.name);
  await bench.stored.settled();
  expect(await cardOf()).toContain('已读取 10 天');
  await importAll(panel, [total]);
  await bench.stored.settled();
  await expect.poll(() => cardOf(), { timeout: 20_000 }).toContain(converted(MONTH));
  expect(await cardOf()).toContain('仅汇总，无趋势。');
  await importAll(panel, [historyFile(world, MONTH)]);
  await bench.stored.settled();
  await expect.poll(() => cardOf(), { timeout: 20_000 }).toContain(converted(countedDays(to)));
});

it('ten thousand products: each is judged, and the panel shows what is best', async () => {
  const file = join(tmpdir(), `kuance-big-${process.pid}.kuance`);
  try {
    await writeBigShop(file, 10_000, addDays(today, -1));
    await panel.preview(file);
    await panel.restore();
    const { products } = await bench.stored.settled();
    expect(products).toHaveLength(10_000);
    for (const { suggestion } of products) {
      expect(suggestion.certainty === null || (suggestion.certainty > 0 && suggestion.certainty < 1)).toBe(true);
    }
    await panel.page.getByText(BIG_SHOP).first().waitFor();
    await panel.go('products');
    await panel.body.getByText('显示 50 / 10000 款').waitFor();
    await panel.go('today');
    await panel.body.locator('.kp-row').first().waitFor();
    expect(await panel.body.innerText()).not.toMatch(NONSENSE);
    expect(await panel.page.getByRole('tab', { name: panelTexts.zh.today }).count()).toBe(1);
  } finally {
    await rm(file, { force: true });
  }
});
