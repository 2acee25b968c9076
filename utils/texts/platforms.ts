import type { PlatformId } from '../sheets/sheet.ts';
import type { Texts } from './texts.ts';

const zh = {
  names: {
    taobao: '淘宝/天猫 生意参谋',
    jd: '京东商智',
    douyin: '抖店罗盘',
    pdd: '拼多多商家后台',
    xiaohongshu: '小红书千帆',
    kuaishou: '快手小店',
    weixin: '微信小店',
    amazon: '亚马逊',
    shopify: 'Shopify',
    other: '其他平台',
  } satisfies Record<PlatformId, string>,
};

const en: typeof zh = {
  names: {
    taobao: 'Taobao/Tmall 生意参谋',
    jd: 'JD 京东商智',
    douyin: 'Douyin 抖店罗盘',
    pdd: 'Pinduoduo 商家后台',
    xiaohongshu: 'Xiaohongshu 千帆',
    kuaishou: 'Kuaishou 快手小店',
    weixin: 'WeChat 微信小店',
    amazon: 'Amazon',
    shopify: 'Shopify',
    other: 'Another platform',
  },
};

export const platformTexts: Texts<typeof zh> = { zh, en };

/** Those whose amounts are yuan. */
const OF_YUAN: readonly PlatformId[] = ['taobao', 'jd', 'douyin', 'pdd'];
/** Those we have adapters for. */
export const ALL_PLATFORMS: readonly PlatformId[] = [...OF_YUAN, 'amazon', 'shopify'];
/** Those a table may be taught of: what is taught is read as yuan. */
export const TAUGHT_PLATFORMS: readonly PlatformId[] = ['other', ...OF_YUAN, 'xiaohongshu', 'kuaishou', 'weixin'];
