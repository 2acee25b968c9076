/** A 主推 in the built extension: what else it may serve as while it stands, and who takes over once it slides. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayOfInstant, daysBetween } from '../../utils/time/day.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';
import { card, historyFile, importAll, pageSays, panelSays, pasteCosts } from './support/role-bench.ts';
import { pastedCosts } from './support/role-costs.ts';
import { quietDay } from './support/role-days.ts';
import { PRODUCTS, product, type RoleWorld, roleWorld, SHOP } from './support/role-shop.ts';

const today = dayOfInstant(Date.now());
const to = quietDay(today);
/** The last day known at first. */
const before = addDays(to, -1);
const FORTNIGHT = 14;
const OFFER = /销量平稳，每单留下的比例又排在全店前三成：也可以当利润款/;
const SUCCESSOR = `主推在下滑：次推里预计卖得最多的「${SHOP.heir.title}」可以接替`;

/** Of a fortnight it sells alike from day to day; before that it sold twice and a half as much. */
const HERO = product(
  '加绒连衣裙 主打',
  12_900,
  { visitors: 500, cart: 0.07, pay: 0.03 },
  {
    daily: (back) =>
      back < FORTNIGHT ? { visitors: 300, carts: 20, buyers: 12 } : { visitors: 750, carts: 50, buyers: 30 },
  },
);
const ALL = [HERO, ...PRODUCTS.filter((own) => own !== SHOP.hero)];

let world: RoleWorld;
let bench: Bench;
let panel: PanelPage;

beforeAll(async () => {
  world = roleWorld('接班样板店', ALL, { to, today, shown: to });
  bench = await openBench({ practice: { world } });
  panel = await openPanelPage(bench.extension);
  const late = world.days.filter((day) => day <= before && daysBetween(day, to) < FORTNIGHT);
  await importAll(panel, [historyFile(world, late)], world.name);
  const costs = `${pastedCosts(ALL.slice(1).map(({ id }) => id))}\n${HERO.id}\t30.00`;
  await pasteCosts(panel, costs, ALL.length);
  await bench.stored.settled();
});
afterAll(() => bench?.close());

it('a steady one that leaves much of its price is offered as 利润款, in the panel alone', async () => {
  await panelSays(panel, HERO.id, '主推款', [OFFER]);
  expect(await card(panel).innerText()).not.toContain('主推在下滑');
});

it('names the 次推 to take over once another day, and what was sold before, show that it slides', async () => {
  await importAll(panel, [historyFile(world, world.days)]);
  await bench.stored.settled();
  // One day takes no role away.
  await panelSays(panel, HERO.id, '准主推', [new RegExp(SUCCESSOR)]);
  expect(await card(panel).innerText()).not.toMatch(OFFER);
});

it('so does the page, and its successor’s own card does not', async () => {
  const ranking = await openRanking(bench.extension.context);
  await ranking.search(HERO.id);
  const said = await pageSays(ranking, HERO.id, '准主推');
  expect(said).toContain(SUCCESSOR);
  expect(said).not.toMatch(/利润款|成本/);
  await panel.openProduct(SHOP.heir.id);
  await card(panel).getByText('判断依据').waitFor();
  expect(await card(panel).innerText()).not.toContain('主推在下滑');
});
