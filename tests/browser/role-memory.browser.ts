/** A role stays however often a page is read, and goes at once where too much comes back: in the built extension, over two days. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, dayOfInstant, daysBetween } from '../../utils/time/day.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { card, historyFile, importAll, pageSays, panelSays, WITH_REFUNDS } from './support/role-bench.ts';
import { quietDay } from './support/role-days.ts';
import { figuresOn, PRODUCTS, type RoleWorld, roleWorld, SHOP } from './support/role-shop.ts';

const { hero, heir } = SHOP;
/** Of the money of the hero's orders comes back so much. */
const REFUNDED = 0.45;
const SETTLED_DAYS = 15;
const READINGS = 20;
const today = dayOfInstant(Date.now());
const to = quietDay(today);
const before = addDays(to, -1);
/** Both files reach so far back. */
const REACH = 45;

const products = PRODUCTS.map((own) => (own === hero ? { ...own, refunded: REFUNDED } : own));
let world: RoleWorld;
let known: readonly Day[];
let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

const roles = async () => {
  const { products: rows } = await bench.stored.settled();
  return rows.map(({ product, suggestion }) => [product, suggestion.verdict, suggestion.memory ?? null]);
};

beforeAll(async () => {
  world = roleWorld('定款样板店', products, { to, today, shown: to });
  bench = await openBench({ practice: { world } });
  panel = await openPanelPage(bench.extension);
  known = world.days.filter((day) => day <= before && daysBetween(day, before) < REACH);
  await importAll(panel, [historyFile(world, known)], world.name);
});
afterAll(() => bench?.close());

describe('the next day', () => {
  it('begins with the roles of the day before', async () => {
    await panelSays(panel, hero.id, '主推款', [
      '口碑未知：退款没有读到，或不够看（至少 20 单；只有退款金额时要满 15 天）。',
    ]);
    await panelSays(panel, heir.id, '次推款', []);
    ranking = await openRanking(bench.extension.context);
    await ranking.chipShows(`已读取 10 / ${PRODUCTS.length} 款`);
    await ranking.readAll(PRODUCTS.length);
    const { shopStates, shops } = await bench.stored.settled();
    expect(shops).toHaveLength(1);
    expect(shopStates.map(({ anchor }) => anchor)).toEqual([to]);
    await ranking.goToPage(1);
    expect(await pageSays(ranking, hero.id, '主推款')).not.toContain('退款偏高');
  });

  it('a 主推 of which far too much comes back loses its place at once, on the page and in the panel', async () => {
    await importAll(panel, [historyFile(world, known, WITH_REFUNDS)]);
    const settled = known.filter((day) => daysBetween(day, today) >= SETTLED_DAYS);
    const buyers = settled.reduce((sum, day) => sum + (figuresOn(hero, day, to)?.payBuyers ?? 0), 0);
    const from = `按退款日口径，满 15 天的 ${settled.length} 天，共 ${buyers.toLocaleString('en-US')} 位支付买家`;
    await panelSays(panel, hero.id, '常规款', [
      '有九成以上的把握，退款是全店平均的两倍以上，先查品质、尺码和描述，再加推。',
      /按金额 100 里约退 4[3-5]\.\d（/,
      from,
      /有 99% 的把握是全店平均的两倍以上，先不给主推、次推。/,
    ]);
    await card(panel).getByText('退款偏高', { exact: true }).waitFor();
    const said = await pageSays(ranking, hero.id, '常规款');
    expect(said).toContain('注意：退款偏高。');
    expect(said).toContain(from);
  });

  it('who stands next keeps its own role until it was found on five days', async () => {
    const line = '最近读到的 2 个完整日里有 1 天看是「主推款」，满 5 天才换，免得天天变。';
    await panelSays(panel, heir.id, '准次推', [line, '准次推：先保持之前的角色，等新的看法站稳再换。']);
    expect(await pageSays(ranking, heir.id, '准次推')).toContain(line);
  });

  it(`reading one page ${READINGS} times changes no role`, async () => {
    const stood = await roles();
    const { shopStates } = await bench.stored.settled();
    for (let times = 0; times < READINGS / 2; times++) {
      await ranking.read(() => ranking.goToPage(2));
      await ranking.read(() => ranking.goToPage(1));
    }
    expect(await roles()).toEqual(stood);
    expect((await bench.stored.settled()).shopStates[0]?.revision).toBe(shopStates[0]?.revision);
    await panelSays(panel, heir.id, '准次推', [/有 1 天看是「主推款」/]);
  });
});
