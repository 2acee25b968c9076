import type { PlatformId } from '../sheets/sheet.ts';
import type { Language, Texts } from './texts.ts';

/** The pages from whose days suggestions come; apart from the others, for first screens carry these. */
const zh = {
  'sycm.item-rank': '生意参谋 商品排行',
  'jd.products': '京东商智 商品明细',
  'compass.product-list': '抖店罗盘 商品列表',
  'pdd.goods-effect': '拼多多 商品明细',
  'amazon.by-asin': '亚马逊 业务报告（按子 ASIN）',
};

const en: typeof zh = {
  'sycm.item-rank': '生意参谋 product ranking',
  'jd.products': 'JD product details',
  'compass.product-list': 'Douyin Compass product list',
  'pdd.goods-effect': 'Pinduoduo product details',
  'amazon.by-asin': 'Amazon business report by child ASIN',
};

export const listPageNames: Texts<typeof zh> = { zh, en };

export const LIST_PAGES = {
  taobao: 'sycm.item-rank',
  jd: 'jd.products',
  douyin: 'compass.product-list',
  pdd: 'pdd.goods-effect',
  amazon: 'amazon.by-asin',
  shopify: null,
  xiaohongshu: null,
  kuaishou: null,
  weixin: null,
  other: null,
} as const satisfies Record<PlatformId, keyof typeof zh | null>;

type Words = Readonly<Record<Language, string>>;
/** Of platforms of which files are read. */
const FILES: Readonly<Partial<Record<PlatformId, Words>>> = {
  shopify: { zh: 'Shopify 产品 CSV', en: 'the Shopify product CSV' },
};
/** Of a platform without an adapter. */
const TAUGHT: Words = { zh: '你教过的商品表', en: 'the product table you taught' };

export function listPageName(platform: PlatformId, language: Language): string {
  const page = LIST_PAGES[platform];
  return page === null ? (FILES[platform] ?? TAUGHT)[language] : listPageNames[language][page];
}
