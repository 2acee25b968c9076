import type { PlatformId } from '../sheets/sheet.ts';
import { listPageNames } from './list-pages.ts';
import { taughtName } from './taught-names.ts';
import type { Language, Texts } from './texts.ts';

/** Page kinds in their backends' own words. */
const zh = {
  ...listPageNames.zh,
  'sycm.macro-items': '生意参谋 宏观监控商品',
  'sycm.shop-overview': '生意参谋 宏观监控概况',
  'sycm.item-sale': '生意参谋 商品360 销售',
  'sycm.item-skus': '生意参谋 商品360 SKU',
  'jd.home-products': '京东商智 首页商品分析',
  'jd.top-sellers': '京东商智 首页热销商品',
  'jd.shop-overview': '京东商智 店铺概览',
  'jd.customer-products': '京东商智 客户总览商品',
  'jd.stock-health': '京东商智 库存健康',
  'jd.stock-alarms': '京东商智 库存预警',
  'compass.shop-cards': '抖店罗盘 店铺指标',
  'qianniu.item-list': '千牛 我的商品',
  'qianniu.item-experience': '千牛 商品体验分',
  'qianniu.price-limit': '千牛 高价限流商品',
  'alimama.item-report': '万相台 商品报表',
  'alimama.union-items': '淘宝联盟 商品分析',
  'sycm.shop-source': '生意参谋 店铺来源',
  'pdd.ad-report': '拼多多 推广报表',
  'amazon.by-sku': '亚马逊 业务报告（按 SKU）',
  'shopify.products': 'Shopify 产品 CSV',
  'shopify.product-sales': 'Shopify 按产品的总销售额',
};

const en: typeof zh = {
  ...listPageNames.en,
  'sycm.macro-items': '生意参谋 macro monitor, products',
  'sycm.shop-overview': '生意参谋 macro monitor, shop overview',
  'sycm.item-sale': '生意参谋 product page, sales',
  'sycm.item-skus': '生意参谋 product page, SKUs',
  'jd.home-products': 'JD home, product analysis',
  'jd.top-sellers': 'JD home, top sellers',
  'jd.shop-overview': 'JD shop overview',
  'jd.customer-products': 'JD customer page, products',
  'jd.stock-health': 'JD stock health',
  'jd.stock-alarms': 'JD stock alarms',
  'compass.shop-cards': 'Douyin Compass shop cards',
  'qianniu.item-list': 'Qianniu product list',
  'qianniu.item-experience': 'Qianniu product experience',
  'qianniu.price-limit': 'Qianniu products with cut traffic',
  'alimama.item-report': 'Wanxiangtai product report',
  'alimama.union-items': 'Taobao affiliate products',
  'sycm.shop-source': "生意参谋 sources of the shop's visitors",
  'pdd.ad-report': 'Pinduoduo advertising report',
  'amazon.by-sku': 'Amazon business report by SKU',
  'shopify.products': 'Shopify product CSV',
  'shopify.product-sales': 'Shopify total sales by product',
};

export const pageNames: Texts<typeof zh> = { zh, en };

/** An unknown kind stands as its code. */
export function pageName(page: string, language: Language): string {
  const names: Readonly<Record<string, string>> = pageNames[language];
  return names[page] ?? taughtName(page, language) ?? page;
}

/** Where the shop's own totals stand; null where no such page is read. */
export const OVERVIEW_PAGES = {
  taobao: 'sycm.shop-overview',
  jd: 'jd.shop-overview',
  douyin: 'compass.shop-cards',
  pdd: null,
  amazon: null,
  shopify: null,
  xiaohongshu: null,
  kuaishou: null,
  weixin: null,
  other: null,
} as const satisfies Record<PlatformId, keyof typeof zh | null>;
