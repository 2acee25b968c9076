/** 大促前观望 in the built extension: said in the week before an event where fewer buy and no fewer fill their carts, and no longer once it opened. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventDays } from '../../utils/promotions/event-days.ts';
import { freezesBetween } from '../../utils/promotions/freezes.ts';
import { promotionDays } from '../../utils/promotions/promotion-days.ts';
import { addDays, type Day, dayOfInstant } from '../../utils/time/day.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { clockOfAll } from './support/page-clock.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { card, cardText, historyFile, importAll, roleIn, textBeside } from './support/role-bench.ts';
import { figuresOn, PLAIN, product, type RoleProduct, roleWorld } from './support/role-shop.ts';

const WEEK = 7;
const MONTH = 28;
const real = dayOfInstant(Date.now());

const stretch = (from: Day, days: number) => Array.from({ length: days }, (_, i) => addDays(from, i));
/** Days of no event and no promotion. */
function usual(days: readonly Day[]): readonly Day[] {
  const [from = real, to = real] = [days[0], days.at(-1)];
  const { published } = promotionDays(from, to, 'taobao');
  const events = new Set(eventDays(from, to, 'taobao'));
  return days.filter((day) => !published.has(day) && !events.has(day));
}

/** The newest event that opened after an undisturbed week. */
const event = freezesBetween(addDays(real, -400), real, 'taobao').findLast(
  ({ opens }) => opens <= real && usual(stretch(addDays(opens, -WEEK), WEEK)).length === WEEK,
);
if (!event) throw new Error('no event within a year');
const { opens, zh: name, guessed } = event;
/** The last day before it opens, and the first it is on sale. */
const eve = addDays(opens, -1);

const of = (late: readonly [number, number], before: readonly [number, number]) => (back: number) => {
  // The day it opens is the last one.
  const [buyers, carts] = back >= 1 && back <= WEEK ? late : before;
  return { visitors: 200, carts, buyers };
};
const rates = { visitors: 200, cart: 0.06, pay: 0.02 };
const WAITS = product('羊羔毛外套 等大促', 19_900, rates, { daily: of([3, 14], [5, 12]) });
const FAILS = product('薄款风衣 过季', 19_900, rates, { daily: of([3, 8], [5, 12]) });
const STEADY = product('打底衫 照卖', 19_900, rates, { daily: of([5, 14], [5, 12]) });
const world = roleWorld('观望样板店', [WAITS, FAILS, STEADY, ...PLAIN], { to: opens, today: opens, shown: eve });

const SAID = '偏低像是大促前观望';

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

const noonOf = (day: Day) => Date.parse(`${day}T12:00:00+08:00`);

const cardOf = (own: RoleProduct) => cardText(panel, own.id);
const onPage = (own: RoleProduct) => textBeside(ranking, panel, own.id);

beforeAll(async () => {
  bench = await openBench({ practice: { world } });
  await clockOfAll(bench.extension, noonOf(opens));
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  panel = await openPanelPage(bench.extension);
  await importAll(panel, [
    historyFile(
      world,
      world.days.filter((day) => day < opens),
    ),
  ]);
  await bench.stored.settled();
});
afterAll(() => bench?.close());

it('says by how much fewer buy, how likely that is by chance, and that carts are no fewer', async () => {
  const [late, earlier] = [stretch(addDays(opens, -WEEK), WEEK), usual(stretch(addDays(opens, -WEEK - MONTH), MONTH))];
  const sum = (days: readonly Day[], what: 'payBuyers' | 'cartAdders') =>
    days.reduce((all, day) => all + (figuresOn(WAITS, day, opens)?.[what] ?? 0), 0);
  const text = await cardOf(WAITS);
  expect(text).toContain(`${name} ${opens}${guessed ? '（日期是推测）' : ''} 开卖：`);
  expect(text).toContain(`近 7 天每天支付买家 3.0（${sum(late, 'payBuyers')}/7）`);
  expect(text).toContain(`之前 5.0（${sum(earlier, 'payBuyers')}/${earlier.length}）`);
  expect(text).toContain(`每天加购人数 14（${sum(late, 'cartAdders')}/7）`);
  for (const said of [text, await onPage(WAITS)]) expect(said).toContain(SAID);
});

it('can be worked out again by its formula', async () => {
  const text = await cardOf(WAITS);
  const told = /照之前的速度该有的支付买家：.*?每天加购人数之比：.*?。/.exec(text)?.[0] ?? '';
  const equations = equationsOf(told);
  expect(equations).toHaveLength(2);
  for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
  expect(told).toMatch(/泊松分布不多于 21 位的概率 [\d.]+%/);
});

it('reads well in every look', async () => {
  await panel.page.setViewportSize(NARROW);
  await cardOf(WAITS);
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
  await bench.stored.set({ language: 'zh' });
  await panel.page.emulateMedia({ colorScheme: 'light' });
});

it.each([
  ['fewer fill their carts too', FAILS],
  ['as many buy', STEADY],
])('is not said where %s', async (_, own) => {
  expect(await cardOf(own)).not.toContain(SAID);
  expect(await onPage(own)).not.toContain(SAID);
});

it('takes no role, and the popup shows the same', async () => {
  await cardOf(WAITS);
  const role = (await roleIn(panel).textContent()) ?? '';
  const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
  await popup.locator(`.kp-move[data-product="${WAITS.id}"]`).getByText(role, { exact: true }).waitFor();
  await popup.close();
});

it('ends once a day of the event was read', async () => {
  await clockOfAll(bench.extension, noonOf(addDays(opens, 1)));
  await panel.page.close();
  panel = await openPanelPage(bench.extension);
  await importAll(panel, [historyFile(world, [opens])]);
  await bench.stored.settled();
  await panel.openProduct(WAITS.id);
  await card(panel).getByText('活动期间的 1 天没有计入').waitFor();
  expect(await card(panel).textContent()).not.toContain(SAID);
  await expect.poll(() => onPage(WAITS), { timeout: 20_000 }).not.toContain(SAID);
});
