import type { PlatformId } from '../sheets/sheet.ts';
import type { Language, Texts } from './texts.ts';

/** The pages from whose days suggestions come; apart from the others, for first screens carry these. */
const zh = {
  'sycm.item-rank': '生意参谋 商品排行',
  'jd.products': '京东商智 商品明细',
  'compass.product-list': '抖店罗盘 商品列表',
  'pdd.goods-effect': '拼多多 商品明细',
};

const en: typeof zh = {
  'sycm.item-rank': '生意参谋 product ranking',
  'jd.products': 'JD product details',
  'compass.product-list': 'Douyin Compass product list',
  'pdd.goods-effect': 'Pinduoduo product details',
};

export const listPageNames: Texts<typeof zh> = { zh, en };

export const LIST_PAGES = {
  taobao: 'sycm.item-rank',
  jd: 'jd.products',
  douyin: 'compass.product-list',
  pdd: 'pdd.goods-effect',
  other: null,
} as const satisfies Record<PlatformId, keyof typeof zh | null>;

/** Of a platform without an adapter. */
const TAUGHT: Readonly<Record<Language, string>> = { zh: '你教过的商品表', en: 'the product table you taught' };

export function listPageName(platform: PlatformId, language: Language): string {
  const page = LIST_PAGES[platform];
  return page === null ? TAUGHT[language] : listPageNames[language][page];
}
