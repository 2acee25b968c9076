/** Files that say where visitors came from: kept apart, parents and children never added up. */
import { describe, expect, it } from 'vitest';
import { feedsHistory, isShopWide } from '../../../utils/history/buckets.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import type { Day } from '../../../utils/time/day.ts';
import { csvText, workbookBytes } from '../../files/make-files.ts';
import { readBytes, readRows, refused, taken } from './read.ts';

const period = { kind: 'day', day: '2026-11-21' as Day } as const;
const figuresOf = (draft: SheetDraft) => observe({ ...draft, shop: 's' })[0]?.figures;

describe('生意参谋 店铺来源', () => {
  const HEADER = [
    ...['流量载体', '一级来源', '二级来源', '三级来源', '四级来源'],
    ...['访客数', '访客数环比', '新访客', '平均停留时长', '加购人数', '商品收藏人数', '加购件数'],
    ...['支付买家数', '支付金额', 'UV价值', 'uv价值环比', '下单买家数', '下单金额'],
  ];
  const row = (path: readonly string[], visitors: string, amount: string) => [
    ...path,
    ...[visitors, '59.02%', '612', '12.55', '34', '6', '40'],
    ...['3', amount, '0.5', '-', '4', '120.00'],
  ];
  const PAID = row(['全店流量', '付费推广', '汇总', '汇总', '汇总'], '652', '1,300.00');
  const SEARCH = row(['全店流量', '付费推广', '关键词推广', '汇总', '汇总'], '600', '1,200.00');
  const DETAIL = row(['宝贝详情', '付费推广', '关键词推广', '汇总', '汇总'], '590', '1,100.00');
  const bytes = workbookBytes('biff8', {
    全店流量来源: [['统计日期：2026-11-21'], HEADER, PAID, SEARCH],
    分载体流量来源: [['统计日期：2026-11-21'], HEADER, DETAIL],
  }) as Uint8Array<ArrayBuffer>;

  it('keeps each row as a part of the shop by its path, a parent beside its child', async () => {
    const { drafts, layout } = taken(await readBytes(bytes));
    expect(layout.page).toBe('sycm.shop-source');
    expect(drafts.map(({ scope, period: of, level }) => [scope.filters, of, level])).toEqual([
      [{ source1: '付费推广' }, period, 'shop'],
      [{ source1: '付费推广', source2: '关键词推广' }, period, 'shop'],
      [{ carrier: '宝贝详情', source1: '付费推广', source2: '关键词推广' }, period, 'shop'],
    ]);
    expect(drafts.map((draft) => figuresOf(draft)?.visitors)).toEqual([652, 600, 590]);
    expect(figuresOf(drafts[0] as SheetDraft)?.payAmount).toBe(130_000);
  });

  it('none of them is the shop as a whole, nor feeds a suggestion', async () => {
    const { drafts } = taken(await readBytes(bytes));
    expect(drafts.filter((draft) => isShopWide(draft) || feedsHistory(draft))).toEqual([]);
  });

  it('one path twice is refused', async () => {
    expect(refused(await readRows([['统计日期：2026-11-21'], HEADER, PAID, PAID]))).toMatchObject({
      code: 'row-twice',
    });
  });
});

describe('淘宝联盟 商品分析', () => {
  const HEADER = [
    ...['商品ID', '商品标题', '商品链接', '付款佣金支出(元)', '付款佣金率', '付款金额(元)', '付款笔数', '商品折扣率'],
    ...['进店量', '收藏宝贝量', '添加购物车量', '付款服务费支出(元)', '付款支出费用(元)', '付款人数'],
  ];
  const ROW = [
    ...['612345678901', '碎花裙', 'http://item.taobao.com/item.htm?id=612345678901', '233.05', '5.00%', '4661.0', '59'],
    ...['35.20%', '821', '1', '26', '699.15', '932.2', '57'],
  ];
  const bytes = new TextEncoder().encode(csvText([HEADER, ROW])) as Uint8Array<ArrayBuffer>;

  it('asks for its days, for it names none', async () => {
    expect(refused(await readBytes(bytes))).toMatchObject({ code: 'period-unknown' });
  });

  it('is kept apart: what promoters brought and cost is no test of the product', async () => {
    const { drafts } = taken(await readBytes(bytes, { period }));
    const [draft] = drafts as [SheetDraft];
    expect(draft.page).toBe('alimama.union-items');
    expect(draft.scope.filters).toEqual({ channel: '淘宝联盟' });
    expect(feedsHistory(draft)).toBe(false);
    expect(figuresOf(draft)).toEqual({
      adClicks: 821,
      adCost: 93_220,
      adPayAmount: 466_100,
      adOrders: 59,
      adCarts: 26,
      adFavorites: 1,
    });
  });
});
