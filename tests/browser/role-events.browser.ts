/** What large promotions do to roles, in the built extension: none changes while one is on, and days of an event are compared with each other. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addDays, type Day, dayOfInstant, daysBetween } from '../../utils/time/day.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { card, historyFile, importAll, roleIn } from './support/role-bench.ts';
import { frozenDays, newestEvent } from './support/role-days.ts';
import { PLAIN, product, type RoleProduct, roleWorld, steady } from './support/role-shop.ts';
import { until } from './support/until.ts';

const today = dayOfInstant(Date.now());
const lead = product('加绒连衣裙 主打', 12_900, { visitors: 300, cart: 0.06, pay: 0.03 });

let bench: Bench;
let panel: PanelPage;

const told = (own: RoleProduct, role: RegExp) =>
  panel.openProduct(own.id).then(() =>
    until(
      () => roleIn(panel).textContent(),
      (shown) => role.test(shown ?? ''),
    ),
  );

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

beforeEach(async () => {
  await bench.stored.clear();
  await panel?.page.close();
  panel = await openPanelPage(bench.extension);
});

it('from the close of registration to the end of the event a role stays as it is, and the card says why', async () => {
  const { freeze, last, before } = frozenDays(today);
  const usual = { visitors: 250, cart: 0.06, pay: 0.03 };
  /** Sells eight times as much on the last day. */
  const rival = product('羊毛半身裙 爆单', 9_900, usual, {
    daily: (back) => steady({ ...usual, visitors: back === 0 ? 2_000 : 250 })(),
  });
  const world = roleWorld('冻结样板店', [lead, rival, ...PLAIN], { to: last, today, shown: last });
  const days = world.days.filter((day) => daysBetween(day, before) < 20);
  await importAll(
    panel,
    [
      historyFile(
        world,
        days.filter((day) => day <= before),
      ),
    ],
    world.name,
  );
  await told(lead, /^(准主推|主推款)$/);
  await told(rival, /^(准次推|次推款)$/);
  await importAll(panel, [historyFile(world, [last])]);
  await told(rival, /^准次推$/);
  const { from, to } = freeze;
  const end = from.slice(0, 4) === to.slice(0, 4) ? shortDay(to) : to;
  const guessed = freeze.guessed ? '，日期是推测，以平台报名页为准' : '';
  const text = await card(panel).innerText();
  expect(text).toMatch(/最近读到的 2 个完整日里有 1 天看是「(准主推|主推款)」；/);
  expect(text).toContain(`；${freeze.zh}期间（${from} 至 ${end}${guessed}）角色不变，结束后再换。`);
  expect(text).toContain('准次推：先保持之前的角色，等新的看法站稳再换。');
});

it('of a shop of which only event days were read products are compared within the event, and the card says so', async () => {
  const days: readonly Day[] = newestEvent(today);
  const to = days.at(-1) ?? addDays(today, -1);
  const world = roleWorld('大促样板店', [lead, ...PLAIN], { to, today, shown: to });
  await importAll(panel, [historyFile(world, days)], world.name);
  await told(lead, /^准主推$/);
  const text = await card(panel).innerText();
  expect(text).toContain('大促期内比较');
  expect(text).not.toContain('没有计入');
  expect(text).toContain(`已读取 ${days.length} 天`);
});
