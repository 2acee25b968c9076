/** What the played gateway tells beside 商品明细: the shop as a whole, the products at the top, what customers came for. */
import type { DemoRow } from '../../../utils/demo/rows.ts';
import { JD_FIGURES } from '../../../utils/sites/jd/fields.ts';
import type { Period } from '../../../utils/time/period.ts';
import { type ShopTotals, shopTotals } from '../overview.ts';
import { noisyYuan } from '../values.ts';
import { figuresOf, lowcode, periodAsked } from './answers.ts';
import { type JdLevel, jdRows } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

export const JD_SHOP_ID = '10000009';

/** Totals are no sums: people of a shop are fewer than those of its products. */
export const jdTotals = (period: Period): ShopTotals | null => shopTotals({ rows: (asked) => jdRows(asked) }, period);

/** By amount, the most first, as home and customer page list them. */
export function jdTop(period: Period, level: JdLevel, count: number): readonly DemoRow[] {
  const amount = ({ figures }: DemoRow) => figures.payAmount ?? 0;
  return (jdRows(period, level) ?? []).toSorted((a, b) => amount(b) - amount(a)).slice(0, count);
}

const codeOf = (metric: string) => JD_FIGURES.find(({ as }) => as === metric)?.path ?? '';
const CODES = { visitors: codeOf('visitors'), payBuyers: codeOf('payBuyers'), payAmount: codeOf('payAmount') } as const;

/** The cards of the home page and of 交易概况; the figures compared with stand beside their own. */
export function summary(asked: Json): string | null {
  const period = periodAsked(asked);
  const totals = period && jdTotals(period);
  if (!totals) return null;
  const given: readonly (readonly [string, number])[] = [
    [CODES.payAmount, noisyYuan(totals.payAmount)],
    [CODES.visitors, totals.visitors],
    [CODES.payBuyers, totals.payBuyers],
  ];
  const cards = given.flatMap(([code, value]) => [
    [code, value],
    [`${code}##compare`, 0.25],
    [`${code}##compareValue`, value * 0.8],
  ]);
  const rate = { fo_jdr_sch_industry_deal_rate: totals.payBuyers / Math.max(1, totals.visitors) };
  return lowcode([{ ...Object.fromEntries(cards), ...rate }], 1);
}

/** 商品分析: as many products as the page has room for. */
export function homeProducts(asked: Json): string | null {
  const period = periodAsked(asked);
  if (!period) return null;
  const list = jdTop(period, 'spu', 8).map((row) => ({
    proPic: '//img.example/n3/a.jpg',
    proUrl: `//item.jd.com/${row.facts.product}.html`,
    proName: row.facts.title,
    spu_id: row.facts.product,
    hb_spu_id: row.facts.product,
    ...figuresOf(row),
  }));
  return lowcode({ list });
}

/** 热销商品. Its stated size is no count of its rows. */
export function topSellers(asked: Json): string | null {
  const period = periodAsked(asked);
  if (!period) return null;
  const rows = jdTop(period, 'sku', 5).map(({ facts, figures }) => ({
    'sku_id#name_cn': facts.title,
    jdr_sch_sku_main_pic_address: 'http://img.example/n3/b.png',
    sku_id: facts.product,
    [CODES.payAmount]: noisyYuan(figures.payAmount ?? 0),
    sku_id_item_url: `https://item.jd.com/${facts.product}.html`,
  }));
  return lowcode(rows, rows.length + 1);
}

/** 客户总览: the figures of the cycle before stand in each row once more, as one of them. */
export function customerProducts(asked: Json): string | null {
  const period = periodAsked(asked);
  if (!period) return null;
  const content = jdTop(period, 'sku', 10).map(({ facts, figures }, n) => {
    const { visitors = 0, payBuyers = 0, payAmount = 0, cartAdders = 0 } = figures;
    const counts = (share: number) => ({
      browseCnt: Math.round(visitors * share),
      addCartCnt: Math.round(cartAdders * share),
      purchaseCnt: Math.round(payBuyers * share),
      gmv: noisyYuan(Math.round(payAmount * share)),
    });
    const own = { shopId: JD_SHOP_ID, skuId: facts.product, rankId: n + 1 };
    return {
      ...own,
      skuName: facts.title,
      imgSrc: 'jfs/t1/d.png',
      proUrl: `https://item.jd.com/${facts.product}.html`,
      ...counts(1),
      browseCntCycleRatio: 0.25,
      gmvCycleRatio: 0.25,
      itemDisabled: false,
      lastCycle: { ...own, skuName: null, ...counts(0.8), lastCycle: null },
    };
  });
  return JSON.stringify({ status: 0, message: 'success', content, length: content.length, interval: null });
}
