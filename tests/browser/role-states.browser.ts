/** Every role the engine gives, why, and what would change it, in the built extension: on the page, in the popup, in the panel and in what is taken away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { addDays, type Day, dayOfInstant } from '../../utils/time/day.ts';
import { equationsOf } from '../tiers/printed-formula.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { adFile, adRows, IMPRESSIONS } from './support/role-ads.ts';
import {
  card,
  historyFile,
  importAll,
  pageSays,
  panelSays,
  pasteCosts,
  planPrice,
  roleIn,
} from './support/role-bench.ts';
import { COSTLESS, costOf, pastedCosts } from './support/role-costs.ts';
import { countedDays, quietDay } from './support/role-days.ts';
import { figuresOn, PRODUCTS, type RoleProduct, type RoleWorld, roleWorld, SHOP } from './support/role-shop.ts';

/** Words that would tell what a product costs. That not all costs were said is no secret. */
const COSTS = /成本(?!未填全)|留下|毛利最高|占售价|保本/;
const today = dayOfInstant(Date.now());
const to = quietDay(today);
/** The last day known at first. */
const before = addDays(to, -1);

let world: RoleWorld;
let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;

const counted = (n: number): string => n.toLocaleString('en-US');
const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sums over the days that count. */
function over(own: RoleProduct, metric: 'visitors' | 'payBuyers' | 'oldPayBuyers', last: Day = before): number {
  return sum(countedDays(last).map((day) => figuresOn(own, day, to)?.[metric] ?? 0));
}

/** What stands on the page beside one product. */
async function onPage(own: RoleProduct, role: string): Promise<string> {
  await ranking.search(own.id);
  return pageSays(ranking, own.id, role);
}

const says = (own: RoleProduct, role: string, lines: readonly (string | RegExp)[] = []) =>
  panelSays(panel, own.id, role, lines);

beforeAll(async () => {
  world = roleWorld('定款样板店', PRODUCTS, { to, today, shown: before });
  bench = await openBench({ practice: { world } });
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows(`已读取 10 / ${PRODUCTS.length} 款`);
  await ranking.readAll(PRODUCTS.length);
  panel = await openPanelPage(bench.extension);
  await importAll(panel, [
    historyFile(
      world,
      world.days.filter((day) => day <= before),
    ),
    adFile(before),
  ]);
  const others = PRODUCTS.map(({ id }) => id).filter((id) => id !== COSTLESS);
  await pasteCosts(panel, pastedCosts(others), others.length);
  await planPrice(panel, SHOP.promo.id, '99', '2.5');
  await planPrice(panel, SHOP.promoOpen.id, '99', '');
  await planPrice(panel, SHOP.promoLoss.id, '49', '5');
  await bench.stored.settled();
});
afterAll(() => bench?.close());

describe('products in test, by what advertising showed', () => {
  const clicks = (own: RoleProduct) => {
    const rows = adRows(before).filter(({ product }) => product === own.id);
    const [k, n] = [sum(rows.map(({ plan }) => plan.clicks)), rows.length * IMPRESSIONS];
    return `「关键词推广」里点击率 ${((k / n) * 100).toFixed(2)}%（${counted(k)}/${counted(n)}）`;
  };

  it.each([
    ['pushed', '点击高、转化高：加推。', /^(利润款|准次推)$/],
    ['pictured', '点击低、转化高：换主图再测，不淘汰。', /^准次推$/],
    ['paged', '点击高、转化低：查价格、详情、评价。', /^常规款$/],
    ['stopped', '点击和转化都低：停测。', /^停测$/],
  ] as const)('%s: %s beside its role', async (name, advice, role) => {
    const own = SHOP[name];
    await panel.openProduct(own.id);
    await card(panel).getByText(advice).waitFor();
    expect(await card(panel).innerText()).toContain(advice + clicks(own));
    expect(await roleIn(panel).textContent()).toMatch(role);
  });

  it('clicks of the whole shop’s campaign tell nothing of one product', async () => {
    await says(SHOP.wide, '拉不开差距');
    const said = await card(panel).innerText();
    expect(said).not.toContain('点击率');
    expect(said).toContain('只有全站推广这类场景的点击，不算测款');
  });
});

describe('利润款, and what is not known of costs', () => {
  it('stands with what an order leaves in the panel alone', async () => {
    const { price, id } = SHOP.profit;
    const left = price - costOf(id);
    const line = `每单约留下 ${yuan(left)}，占售价 ${Math.round((left / price) * 100)}%`;
    await says(SHOP.profit, '利润款', ['利润款：比多数款更赚钱，每位访客带来的也不低。', line]);
    const said = await onPage(SHOP.profit, '利润款');
    expect(said).toContain('利润款：为什么，请在侧边栏看。');
    expect(said).not.toMatch(COSTS);
    expect(said).not.toContain('把握（');
  });

  it('a product without a cost is told 按销售额, and so is what a visitor brings of every product', async () => {
    await panel.openProduct(COSTLESS);
    const costs = panel.body.getByRole('region', { name: panelCostsTexts.zh.title, exact: true });
    await costs.getByText('按销售额', { exact: true }).waitFor();
    await says(SHOP.stopped, '停测', [/成本未填全，按销售额/]);
  });
});

describe('活动款 by the price planned for it', () => {
  const plan = (own: RoleProduct, price: number) => {
    const [now, then] = [own.price, price].map((fen) => fen - costOf(own.id)) as [number, number];
    return { moved: `每单留下从 ${yuan(now)} 变成 `, left: yuan(then), times: (now / then).toFixed(2) };
  };

  it('is firm where the operator said how much more it will sell', async () => {
    const { moved, left, times } = plan(SHOP.promo, 9_900);
    const line = `活动价 ¥99：${moved}${left}，要卖到平时的 ${times} 倍才不少赚；你预计放量到 2.5 倍，够得着的把握 `;
    await says(SHOP.promo, '活动款', [line, '活动款：按你填的活动价算，要多卖的量够得着。']);
    expect(await onPage(SHOP.promo, '活动款')).not.toMatch(COSTS);
  });

  it('is a candidate where nothing was said of that', async () => {
    const { moved, left, times } = plan(SHOP.promoOpen, 9_900);
    const line = `${moved}${left}，要卖到平时的 ${times} 倍才不少赚；放量没填，按普通活动的 1.6 倍算`;
    await says(SHOP.promoOpen, '准活动', [line, '该有的数还没读全、填全，或者把握还不到八成，先按候选看']);
  });

  it('is none where every order would lose', async () => {
    const { moved } = plan(SHOP.promoLoss, 4_900);
    const lost = yuan(costOf(SHOP.promoLoss.id) - 4_900);
    await says(SHOP.promoLoss, '常规款', [`活动价 ¥49：${moved}−${lost}：活动价下每单都亏，不算活动款。`]);
  });
});

describe('引流款', () => {
  it('is what is new, clicked, and cheaper than the 主推 of its kind', async () => {
    const { newcomer, hero } = SHOP;
    await says(newcomer, '引流款', [
      '引流款：新品里点击或访客靠前，和主推相关又便宜，适合拉人进店。',
      '关键词推广点击率 10.00%（400/4,000）',
      `件单价 ¥89，比同类主推（商品 ${hero.id}，¥129）便宜两成以上。`,
    ]);
    expect(await onPage(newcomer, '引流款')).toContain('关键词推广点击率 10.00%（400/4,000）');
  });

  it('is what was a hit a month ago and slides', async () => {
    await says(SHOP.faded, '引流款', [
      '引流款：以前是店里的爆款，现在份额下滑，适合留着拉人进店，不必再加推广费。',
      /^28–56 天前每天约 14 单，当时是全店卖得最好的一成/,
    ]);
    const told =
      /那四周算进来的 \d+ 天共 .*?，不低于它才算爆款。/.exec((await card(panel).textContent()) ?? '')?.[0] ?? '';
    expect(told).toMatch(/：(\d+) ÷ \d+ = 14。/);
    const equations = equationsOf(told);
    expect(equations).toHaveLength(2);
    for (const { text, off, allowed } of equations) expect(off, text).toBeLessThanOrEqual(allowed);
    expect(await onPage(SHOP.faded, '引流款')).toContain('28–56 天前每天约 14 单');
  });
});

describe('what stands near', () => {
  const median = PRODUCTS.map(({ price }) => price).toSorted((a, b) => a - b)[Math.floor(PRODUCTS.length / 2)] ?? 0;

  it('the price at which it would be a 引流款, and the next role with its distance', async () => {
    const low = Math.floor((median * 0.8) / 100);
    await says(SHOP.wanted, '常规款', [`转化不变的话，件单价降到 ¥${low} 就会变成引流款。`]);
    const near = /除此之外最接近次推款：预计每天 ([\d.]+) 单，分界 ([\d.]+) 单，还差 (\d+)%。/;
    const [, has, needs, short] = near.exec(await card(panel).innerText()) ?? [];
    expect(Math.abs((1 - Number(has) / Number(needs)) * 100 - Number(short))).toBeLessThan(3);
    expect(await onPage(SHOP.wanted, '常规款')).toContain(`件单价降到 ¥${low} 就会变成引流款。`);
  });

  it('the rates at which a product in test would be settled', async () => {
    await says(SHOP.wide, '拉不开差距');
    const text = await card(panel).innerText();
    const own = over(SHOP.wide, 'payBuyers') / over(SHOP.wide, 'visitors');
    const up = Number(/转化率升到 ([\d.]+)% 会变成次推款。/.exec(text)?.[1]);
    const down = Number(/转化率降到 ([\d.]+)% 会变成停测。/.exec(text)?.[1]);
    expect(up).toBeGreaterThan(own * 100);
    expect(down).toBeLessThan(own * 100);
  });

  it('the nearest role is named once', async () => {
    for (const own of [SHOP.wide, SHOP.promo, SHOP.newcomer]) {
      await panel.openProduct(own.id);
      await card(panel)
        .getByText(/最接近/)
        .first()
        .waitFor();
      expect((await card(panel).innerText()).match(/除此之外最接近/g)).toHaveLength(1);
    }
  });
});

it('流量结构不可比: what mostly old customers buy is not measured against the rest', async () => {
  const bought = over(SHOP.returning, 'payBuyers');
  const fresh = bought - over(SHOP.returning, 'oldPayBuyers');
  const line = `支付买家里新客占 ${Math.round((fresh / bought) * 100)}%（${fresh}/${bought}），别的款不是这样，转化没法一起比。`;
  await says(SHOP.returning, '流量结构不可比', [line]);
  expect(await onPage(SHOP.returning, '流量结构不可比')).toContain(line);
});

describe('停测 once every cost is known', () => {
  const spent = adRows(before).filter(({ product }) => product === SHOP.stopped.id);
  const total = sum(spent.map(({ fen }) => fen));
  const days = new Set(spent.map(({ day }) => day)).size;
  const saves = `停投每天约省 ${yuan(Math.round(total / days))}（读到 ${days} 天推广花费共 ${yuan(total)}，各计划合计）。`;

  beforeAll(() => pasteCosts(panel, pastedCosts([COSTLESS]), 1));

  it('the panel says what stopping saves, and that what is left of it is low', async () => {
    await says(SHOP.stopped, '停测', [
      '转化偏低，扣掉成本后每位访客留下的也偏低：停止投测试流量即可，不必下架。',
      saves,
      /每位访客约留下 .*（已扣成本）。/,
    ]);
  });

  it('the page says what stopping saves, and nothing of costs', async () => {
    const said = await onPage(SHOP.stopped, '停测');
    expect(said).toContain('停测：为什么，请在侧边栏看。');
    expect(said).toContain(saves);
    expect(said).not.toMatch(COSTS);
  });

  it('neither does the popup', async () => {
    const popup = await bench.extension.open('popup.html', { width: 360, height: 600 });
    const row = popup.locator(`.kp-move[data-product="${SHOP.stopped.id}"]`);
    await row.getByText('停测', { exact: true }).waitFor();
    expect(await row.innerText()).toMatch(/^停\n/);
    expect(await popup.locator('body').innerText()).not.toMatch(COSTS);
    await popup.close();
  });

  it('nor what is taken away', async () => {
    for (const button of [panelNotesTexts.zh.markdown, panelNotesTexts.zh.csv]) {
      const text = await panel.saved(button);
      expect(text).toContain('停测：为什么，请在侧边栏看。');
      expect(text).toContain(saves);
      expect(text).not.toMatch(COSTS);
    }
  });

  it('the cards are no wider than the panel', async () => {
    for (const own of [SHOP.stopped, SHOP.promo, SHOP.newcomer]) {
      await panel.openProduct(own.id);
      await card(panel).waitFor();
      expect(await panel.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    }
  });
});
