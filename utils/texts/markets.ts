/** Where a shop sells, as short as it is said. */
import type { PlatformId } from '../sheets/sheet.ts';
import type { Texts } from './texts.ts';

const zh = {
  taobao: '淘宝/天猫',
  jd: '京东',
  douyin: '抖音',
  pdd: '拼多多',
  xiaohongshu: '小红书',
  kuaishou: '快手',
  weixin: '微信',
  amazon: '亚马逊',
  shopify: 'Shopify',
  other: '其他平台',
} satisfies Record<PlatformId, string>;

const en: typeof zh = {
  taobao: 'Taobao/Tmall',
  jd: 'JD',
  douyin: 'Douyin',
  pdd: 'Pinduoduo',
  xiaohongshu: 'Xiaohongshu',
  kuaishou: 'Kuaishou',
  weixin: 'WeChat',
  amazon: 'Amazon',
  shopify: 'Shopify',
  other: 'Another platform',
};

export const marketTexts: Texts<typeof zh> = { zh, en };
