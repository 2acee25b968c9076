/** 商品360 of the played 生意参谋: one product's sale and its SKUs, of a finished day and of today. */
import { hash32 } from '../../utils/demo/draws.ts';
import type { DemoRow } from '../../utils/demo/rows.ts';
import { addDays } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { type Json, type JsonRow, traceId } from './answers.ts';
import { COLUMNS } from './columns.ts';
import { sceneHtml } from './scene.ts';
import { figureOf, noisyYuan } from './values.ts';
import type { World } from './world.ts';

export const ARCHIVES_PAGE = '/cc/item_archives';
const SALE = { finished: '/cc/item/sale/overview.json', live: '/cc/live/item/sale/overview.json' };
const SKUS = { finished: '/cc/item/sale/sku/list.json', live: '/cc/live/v2/item/sale/sku/list.json' };
const NAMES = ['雾蓝 S', '雾蓝 M', '燕麦 L'];

export interface SkuTruth {
  readonly id: string;
  readonly name: string;
  readonly figures: { readonly cartItems: number; readonly payItems: number; readonly payAmount: number };
  /** Of today alone. */
  readonly stock: number;
  readonly stockDays: number;
}

/** Its pieces and its fen, dealt out; what is left over goes to the first. */
export function skusOf({ facts, figures }: DemoRow): readonly SkuTruth[] {
  const deal = (value = 0, n: number) => Math.floor(value / 3) + (n === 0 ? value % 3 : 0);
  return NAMES.map((name, n) => {
    const stock = hash32(Number(facts.product.slice(-6)), n) % 400;
    return {
      id: `5${facts.product.slice(1)}${n}`,
      name,
      figures: {
        cartItems: deal(figures.cartItems, n),
        payItems: deal(figures.payItems, n),
        payAmount: deal(figures.payAmount, n),
      },
      stock,
      stockDays: stock / 8,
    };
  });
}

export function archivesHtml(world: World, itemId: string): string {
  const yesterday = addDays(world.today, -1);
  const row = world.rows({ kind: 'day', day: yesterday })?.find(({ facts }) => facts.product === itemId);
  const view = (label: string, day: string, dateType: string, kind: keyof typeof SALE) => {
    const common = new URLSearchParams({ dateRange: `${day}|${day}`, dateType, device: '0', itemId, _: '1' });
    const addresses = [`${SALE[kind]}?${common}&indexCode=`, `${SKUS[kind]}?${common}&pageSize=10&page=1&indexCode=`];
    return { label, asks: addresses.map((address) => ({ address })), markup: `<p>统计时间 ${day}</p>` };
  };
  return sceneHtml({
    title: '商品360 - 生意参谋 - 演示店铺',
    header: `<header class="header"><span class="shop-name">${world.name}</span> 演示店铺</header><h1>${row?.facts.title ?? ''}</h1>`,
    views: [view('实时', world.today, 'today', 'live'), view('1天', yesterday, 'day', 'finished')],
  });
}

const metric = (value: number): JsonRow => ({ value, cycleCrc: 0.0312 });

function sale(row: DemoRow): JsonRow {
  const given = COLUMNS.flatMap(({ code }): [string, Json][] => {
    const value = figureOf(code, row, null);
    return value === null ? [] : [[code, metric(value)]];
  });
  return Object.fromEntries(given);
}

/** Today's names pieces put into the cart otherwise, and adds stock as plain numbers. */
function sku({ id, name, figures, stock, stockDays }: SkuTruth, live: boolean): JsonRow {
  const cart = live ? 'newAddCartItemCnt' : 'cartCnt';
  return {
    skuId: { value: id },
    skuName: name,
    [cart]: metric(figures.cartItems),
    payItmCnt: metric(figures.payItems),
    payAmt: metric(noisyYuan(figures.payAmount)),
    ...(live ? { currentStockCnt: stock, sellRate: 0.41, stockDays } : {}),
  };
}

/** Answer of one of the page's four paths; null for any other path, or a product nobody knows. */
export function archivesAnswer({ pathname, searchParams }: URL, world: World): JsonRow | null {
  const kinds = ['finished', 'live'] as const;
  const kind = kinds.find((each) => [SALE[each], SKUS[each]].includes(pathname));
  if (!kind) return null;
  const live = kind === 'live';
  const day = addDays(world.today, live ? 0 : -1);
  const period: Period = { kind: live ? 'live' : 'day', day };
  const row = world.rows(period)?.find(({ facts }) => facts.product === searchParams.get('itemId'));
  if (!row || searchParams.get('dateRange') !== `${day}|${day}`) return null;
  const found: Json = pathname === SALE[kind] ? sale(row) : skusOf(row).map((each) => sku(each, live));
  const data: Json = live ? { updateTime: `${day} ${world.hour}:00:00`, data: found } : found;
  return { code: 0, data, message: '操作成功', traceId: traceId(Number(row.facts.product.slice(-6))) };
}
