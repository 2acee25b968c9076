/** A machine in another zone, in the built extension: days, roles and what is left out are those of +08:00, to the letter. */
import { beforeAll, expect, it } from 'vitest';
import { addDays, type Day, dayNumber, dayOfInstant, dayOfMonth, daysBetween } from '../../utils/time/day.ts';
import { selfServiceRows } from '../backend/export-file.ts';
import { type Rows, workbookBytes } from '../files/make-files.ts';
import { type Bench, openBench } from './support/bench.ts';
import type { DroppedFile } from './support/files.ts';
import { clockOfAll } from './support/page-clock.ts';
import { openPanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import { card, importAll, pageSays, roleIn, WITH_REFUNDS } from './support/role-bench.ts';
import { countedDays, quietDay } from './support/role-days.ts';
import { PLAIN, product, roleWorld, SHOP } from './support/role-shop.ts';

const today = dayOfInstant(Date.now());
const to = quietDay(today);
const REACH = 45;
/** 25569 is the serial number of 1970-01-01. */
const SERIAL_1970 = 25_569;
const idle = product('透明雨衣 测款', 9_900, { visitors: 60, cart: 0.01, pay: 0 }, { isNew: true, age: 25 });
const TOLD = [SHOP.hero, SHOP.heir, SHOP.wanted, idle];
const WORLD = roleWorld('时区样板店', [...TOLD, ...PLAIN], { to, today, shown: to });

/** Days stand in it as dates, which a library may read in the zone of the machine. */
function datedFile(): DroppedFile {
  const days = WORLD.days.filter((day) => daysBetween(day, to) < REACH);
  const [header = [], ...rows] = selfServiceRows(WORLD, days, WITH_REFUNDS);
  const at = header.indexOf('统计日期');
  const dated = rows.map((row) =>
    row.map((cell, i) => (i === at ? { v: dayNumber(cell as Day) + SERIAL_1970, z: 'yyyy-mm-dd' } : cell)),
  );
  return { name: '自助取数.xlsx', bytes: workbookBytes('xlsx', { 自助取数: [header, ...dated] satisfies Rows }) };
}

/** What is said at one moment of this day, by a machine in one zone. */
async function saidIn(zone: string, clock: string) {
  const bench: Bench = await openBench({ zone, practice: { world: WORLD } });
  try {
    const { context, worker, open } = bench.extension;
    await clockOfAll(bench.extension, Date.parse(`${today}T${clock}+08:00`));
    /** The day of the month by the machine's own clock. */
    const local = await worker.evaluate(() => new Date(Date.now()).getDate());
    const ranking = await openRanking(context);
    await ranking.readAll(TOLD.length + PLAIN.length);
    const panel = await openPanelPage(bench.extension);
    await importAll(panel, [datedFile()]);
    const { products, shopStates, sheets } = await bench.stored.settled();
    const days = [
      ...new Set(sheets.map(({ period }) => (period.kind === 'day' ? period.day : period.kind))),
    ].toSorted();
    const cards: (string | null)[] = [];
    for (const own of TOLD) {
      await panel.openProduct(own.id);
      await card(panel).getByText('判断依据').waitFor();
      cards.push(await card(panel).textContent());
    }
    const role = (await roleIn(panel).textContent()) ?? '';
    await panel.go('promotions');
    await panel.body.locator('.kp-countdown').first().waitFor();
    const waves = await panel.body.locator('.kp-countdown > .kc-small').allInnerTexts();
    const popup = await open('popup.html', { width: 360, height: 600 });
    await popup.locator('.kp-move').first().waitFor();
    const moves = await popup.locator('.kp-move').allInnerTexts();
    await ranking.search(idle.id);
    // How many judgements came before depends on which rows were there when the engine began.
    const badge = (await pageSays(ranking, idle.id, role)).replace(/(建议第) \d+ (版)$/, '$1 $2');
    expect(badge).toMatch(/建议第 版$/);
    const suggestions = products.map(({ product: id, counts, suggestion }) => ({ id, counts, suggestion }));
    const anchors = shopStates.map(({ anchor }) => anchor);
    return { local, said: { days, suggestions, anchors, cards, waves, moves, badge } };
  } finally {
    await bench.close();
  }
}

let atHome: Awaited<ReturnType<typeof saidIn>>;

beforeAll(async () => {
  atHome = await saidIn('Asia/Shanghai', '12:00:00');
});

it('at home: the days of the file, those of events left out, and a stop', () => {
  const { said, local } = atHome;
  expect(local).toBe(dayOfMonth(today));
  expect(said.anchors).toEqual([to]);
  expect(said.days).toEqual(WORLD.days.filter((day) => daysBetween(day, to) < REACH));
  expect(said.cards.join()).toContain(`已读取 ${countedDays(to).length} 天`);
  expect(said.badge).toContain('停止投测试流量即可');
});

it.each([
  ['America/Los_Angeles', '00:30:00', addDays(today, -1)],
  ['Pacific/Auckland', '23:30:00', addDays(today, 1)],
])('in %s, where it is another day', async (zone, clock, day) => {
  const { local, said } = await saidIn(zone, clock);
  expect(local).toBe(dayOfMonth(day));
  expect(said).toEqual(atHome.said);
});
