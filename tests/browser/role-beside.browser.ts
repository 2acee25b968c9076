/** What is told beside rates and sales, in the built extension: deposits, who brought the buyers, days out of stock, the order of planned prices. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import type { LeftOutWhy } from '../../utils/tiers/day-evidence-kinds.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { compassFileRows, compassLiveRows } from '../backend/compass/file.ts';
import { COMPASS_PRODUCTS, COMPASS_SHOP, compassFigure, compassRanking } from '../backend/compass/world.ts';
import { selfServiceRows } from '../backend/export-file.ts';
import { csvText, gb18030 } from '../files/make-files.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import {
  ALL,
  emptyDays,
  OWN,
  oddDays,
  PLANNED,
  presaleDays,
  promoFormula,
  STATES,
  STOCK_RECIPE,
  stockFile,
  sumOf,
  to,
  today,
  UNION_DAYS,
  unionFile,
  unionOrders,
  WORLD,
} from './support/beside-shop.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import {
  card,
  cardText,
  historyFile,
  importAll,
  importOver,
  markInTest,
  markSeasonal,
  pageSays,
  panelSays,
  pin,
  planPrice,
  roleIn,
  takeRecipe,
  textBeside,
  WITH_DEPOSITS,
} from './support/role-bench.ts';
import { countedDays } from './support/role-days.ts';
import { PLAIN, type RoleProduct, roleWorld } from './support/role-shop.ts';

const DEALS = ['late', 'deep', 'slow'] as const;

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

const counted = (n: number): string => n.toLocaleString('en-US');
const leftOut = (why: LeftOutWhy, days: readonly Day[]) => evidenceSentence({ kind: 'left-out', why, days }, 'zh', CNY);
/** What converted of whom, as the card counts it. */
const converted = (own: RoleProduct, days: readonly Day[]) =>
  `（${counted(sumOf(own, 'payBuyers', days))}/${counted(sumOf(own, 'visitors', days))}）`;
const expectedOf = (text: string) => Number(/预计每天 ([\d.]+) 单/.exec(text)?.[1]);
const readOf = (text: string) =>
  Number(/近期支付买家（没有订单数，用它代替）(?:，定金期取定金支付\S+)? ([\d.]+)/.exec(text)?.[1]);

const cardOf = (own: Pick<RoleProduct, 'id'>) => cardText(panel, own.id);
const onPage = (own: RoleProduct) => textBeside(ranking, panel, own.id);

beforeAll(async () => {
  bench = await openBench({ practice: { world: WORLD } });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows(`已读取 10 / ${ALL.length} 款`);
  await ranking.readAll(ALL.length);
  panel = await openPanelPage(bench.extension);
  await takeRecipe(panel, STOCK_RECIPE);
  await importAll(panel, [historyFile(WORLD, WORLD.days, WITH_DEPOSITS), stockFile()]);
  await importOver(panel, unionFile(), UNION_DAYS[0] ?? to, to);
  for (const name of DEALS) await planPrice(panel, OWN[name].id, `${PLANNED[name]}`, '');
  await markSeasonal(panel, STATES.season.id);
  await markInTest(panel, STATES.back.id);
  await bench.stored.settled();
});
afterAll(() => bench?.close());

describe('a product sold by deposit', () => {
  const { deposit, balance, told } = presaleDays();
  const lines = [leftOut('deposit', deposit), ...(balance.length > 0 ? [leftOut('balance', balance)] : [])];

  it('is judged by its other days, and what is reserved counts as sold', async () => {
    const text = await cardOf(OWN.presale);
    expect(text).toContain(`定金期的 ${deposit.length} 天不算转化`);
    for (const line of [...lines, converted(OWN.presale, told)]) expect(text).toContain(line);
    expect(text).toContain('，定金期取定金支付');
    // On no day more than four bought.
    expect(readOf(text)).toBeGreaterThan(4);
    expect(await roleIn(panel).textContent()).toMatch(/(主推|次推)/);
  });

  it('is the same on the page and in the popup', async () => {
    const role = (await roleIn(panel).textContent()) ?? '';
    const said = await onPage(OWN.presale);
    for (const line of [...lines, converted(OWN.presale, told)]) expect(said).toContain(line);
    const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    const row = popup.locator(`.kp-move[data-product="${OWN.presale.id}"]`);
    await row.getByText(role, { exact: true }).waitFor();
    expect(await row.innerText()).toMatch(/^推\n/);
    expect(await popup.locator(`.kp-move[data-product="${OWN.promoted.id}"]`).count()).toBe(0);
    await popup.close();
  });

  it('without deposits the same days count as they are', async () => {
    const reserved = expectedOf(await cardOf(OWN.presale));
    const text = await cardOf(OWN.unsold);
    expect(text).not.toContain('定金');
    expect(text).toContain(converted(OWN.unsold, [...told, ...deposit, ...balance]));
    expect(readOf(text)).toBeLessThan(4);
    expect(expectedOf(text)).toBeLessThan(reserved);
  });
});

it('流量结构不可比: what promoters mostly sold, by the file of 淘宝联盟', async () => {
  const { k, n } = unionOrders(OWN.promoted);
  const share = `淘客带来的成交占 ${Math.round((k / n) * 100)}%（${k} 单 / ${n} 位支付买家，${UNION_DAYS.length} 天）`;
  await panelSays(panel, OWN.promoted.id, '流量结构不可比', [`${share}，别的款不是这样，转化没法一起比。`]);
  expect(await onPage(OWN.promoted)).toContain(`${share}，别的款不是这样`);
  const others = unionOrders(OWN.hero);
  const text = await cardOf(OWN.hero);
  expect(text).toContain(`（${others.k} 单 / ${others.n} 位支付买家，${UNION_DAYS.length} 天）`);
  expect(text).not.toContain('别的款不是这样');
});

it('days out of stock, by a file that was taught, are left out and told', async () => {
  const { out, open } = emptyDays();
  const line = leftOut('sold-out', out);
  expect(line).toContain(`缺货的 ${out.length} 天没有计入（`);
  const text = await cardOf(OWN.empty);
  for (const said of [text, await onPage(OWN.empty)]) {
    expect(said).toContain(line);
    expect(said).toContain(converted(OWN.empty, open));
    expect(said).toContain(`已读取 ${open.length} 天`);
  }
});

describe('what else a card says', () => {
  const odd = [
    leftOut('more-buyers-than-visitors', [oddDays.bought]),
    leftOut('more-carts-than-visitors', [oddDays.carted]),
  ];

  it.each([
    ['odd', '常规款', odd],
    ['link', '不参与定款', ['补差价、邮费、赠品一类链接，不参与定款，也不计入店铺中位。']],
    ['fresh', '常规款', ['只读到 2 天，满 3 天才下结论，现在的角色只算准。']],
    ['idle', '停测', ['看的人不少，一件没卖出', '一件没卖出，没有件单价，按全店件单价中位 ¥99 估：']],
    ['season', '常规款', ['已标记：季节款。', '有 99% 的把握低于店铺中位']],
    ['unseen', '继续测', ['流量还不够', '位访客再看。']],
    ['rising', '次推', ['上升']],
    ['wished', '次推', ['；加购折算高出其他一倍以上。']],
    ['uncounted', '没有访客数', ['没有访客数，只按销量排；转化高低不知道，所以不给停测，角色也只算准。']],
  ] as const)('%s: %s', async (name, role, lines) => {
    const text = await cardOf(STATES[name]);
    expect(await roleIn(panel).textContent()).toContain(role);
    const section = name === 'season' ? ((await panel.body.textContent()) ?? '') : text;
    for (const line of lines) expect(section).toContain(line);
  });

  it('days that are out of the cart rate alone still tell who buys', async () => {
    const text = await cardOf(STATES.odd);
    const days = countedDays(to).filter((day) => day !== oddDays.bought);
    expect(text).toContain(converted(STATES.odd, days));
    const carts = days.filter((day) => day !== oddDays.carted);
    const [k, n] = (['cartAdders', 'visitors'] as const).map((metric) => counted(sumOf(STATES.odd, metric, carts)));
    expect(text).toContain(`（${k}/${n}）`);
    expect(await onPage(STATES.odd)).toContain(odd[1]);
  });

  it('停测 of what comes back, and both told over a pin', async () => {
    await panelSays(panel, STATES.back.id, '停测', ['退款偏高', '有 99% 的把握是全店平均的两倍以上']);
    await pin(panel, STATES.back.id, 'main');
    await ranking.search(STATES.back.id);
    const said = await pageSays(ranking, STATES.back.id, '主推款');
    expect(said).toContain('你固定为主推款；系统建议停测');
    expect(said).toContain('注意：退款偏高。');
    expect(await card(panel).innerText()).toContain('退款偏高');
  });
});

describe('the order of planned prices', () => {
  const texts = new Map<string, string>();
  const placeOf = (text: string) => Number(/填了活动价的 3 款里排第 (\d)/.exec(text)?.[1]);
  const scoreOf = (text: string) => Number(/ = ([\d.]+)，越高越靠前。/.exec(text)?.[1]);

  it.each(DEALS)('%s: the card says its place, of figures that can be worked out again', async (name) => {
    const text = await cardOf(OWN[name]);
    texts.set(name, text);
    const formula = promoFormula(OWN[name], PLANNED[name]);
    expect(text).toContain(`：${formula} = `);
    const [equation] = equationsOf(text.slice(text.indexOf(formula)));
    expect(equation?.text.startsWith(`${formula} = `)).toBe(true);
    expect(equation?.off).toBeLessThanOrEqual(equation?.allowed ?? 0);
  });

  it('who scores most goes first, and the page says so too', async () => {
    const ranked = [...texts.values()].toSorted((a, b) => scoreOf(b) - scoreOf(a));
    expect(ranked.map(placeOf)).toEqual([1, 2, 3]);
    // Of two that sell alike the one that is cut more.
    expect(placeOf(texts.get('deep') ?? '')).toBe(1);
    await panel.openProduct(OWN.deep.id);
    expect(await onPage(OWN.deep)).toContain('填了活动价的 3 款里排第 1；评论数读不到，没有算进去');
  });
});

describe('流量结构不可比 of a shop of 抖店', () => {
  const days = [addDays(today, -30), addDays(today, -1)] as const;
  const key = days.map((day) => `${day.replaceAll('-', '/')} 00:00:00`).join('~');
  const [most = { id: '' }] = compassRanking(key);
  const live = (id: string) => (id === most.id ? 0.8 : 0.1);
  let list: Pick<RankingPage, 'page'>;

  beforeAll(async () => {
    await Promise.all([ranking.page.close(), panel.page.close()]);
    await bench.stored.clear();
    await chooseMode(bench.stored, 'answers', 'compass');
    const page = await bench.extension.context.newPage();
    list = { page };
    await page.goto('https://compass.jinritemai.com/shop/commodity/product-list');
    const read = (count: number) =>
      page.locator('kuance-chip').getByText(`已读取 ${count} / ${COMPASS_PRODUCTS.length} 款`).first().waitFor();
    await read(10);
    for (const [at, count] of [20, COMPASS_PRODUCTS.length].entries()) {
      await page.locator(`li[title="${at + 2}"]`).click();
      await read(count);
    }
    await page.locator('li[title="1"]').click();
    panel = await openPanelPage(bench.extension);
    const bytes = gb18030(csvText(compassLiveRows(days, live)));
    await importAll(panel, [{ name: '商品列表.csv', bytes }]);
  });

  it('what live rooms mostly sold, by the file of 罗盘, in the panel and on its page', async () => {
    const n = compassFigure(most.id, 'pay_ucnt', key) ?? 0;
    const k = Math.round(n * live(most.id));
    const share = `直播带来的成交占 ${Math.round((k / n) * 100)}%（${k}/${n}，30 天），别的款不是这样，转化没法一起比。`;
    await panelSays(panel, most.id, '流量结构不可比', [share]);
    expect(await pageSays(list, most.id, '流量结构不可比')).toContain(share);
    expect((await bench.stored.settled()).shops.map(({ name }) => name)).toEqual([COMPASS_SHOP]);
  });
});

describe('a shop of six products', () => {
  const six = PLAIN.slice(0, 6);
  const [first = '', rough = ''] = six.map(({ id }) => id);
  const last = addDays(today, -10);
  const world = roleWorld('六款小店', six, { to: last, today, shown: last });
  const open = async () => {
    await panel.page.close();
    await bench.stored.clear();
    panel = await openPanelPage(bench.extension);
  };

  it('of Taobao, ten days ago, one of its columns rounded: 行业默认值, and why the rest is not told', async () => {
    await open();
    const [header = [], ...rows] = selfServiceRows(world, world.days, WITH_DEPOSITS);
    const [visitors, own] = [header.indexOf('商品访客数'), header.indexOf('商品ID')];
    const rounded = rows.map((row) => (row[own] === rough ? row.with(visitors, '1.2万') : row));
    const bytes = gb18030(csvText([header, ...rounded]));
    await importAll(panel, [{ name: '自助取数.csv', bytes }], world.name);
    await bench.stored.settled();
    const said = await cardOf({ id: first });
    expect(said).toContain(evidenceSentence({ kind: 'stale', to: last, days: 10 }, 'zh', CNY));
    expect(said).toContain('店铺数据少：商品之间差多少参考行业默认值');
    expect(await cardOf({ id: rough })).toContain('商品访客数在页面上是约数（如 1.2万），没有用来算转化率');
  });

  it('elsewhere: 数据量不够, for nothing built in speaks for another platform', async () => {
    await open();
    const day = addDays(today, -1);
    const few = new Set(COMPASS_PRODUCTS.slice(0, 6).map(({ id }) => id));
    const [header = [], ...rows] = compassFileRows(day);
    const bytes = gb18030(csvText([header, ...rows.filter((row) => few.has(String(row[2])))]));
    await importAll(panel, [{ name: '商品列表.csv', bytes }], '六款抖店');
    await bench.stored.settled();
    for (const id of few) {
      await panelSays(panel, id, '数据量不够', []);
      expect(await card(panel).innerText()).toContain('整家店的数据还太少');
    }
  });
});
