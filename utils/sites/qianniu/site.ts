import { TAOBAO_METRICS } from '../../metrics/platform-metrics.ts';
import { headerShopName } from '../header-shop-name.ts';
import type { SiteDeclaration } from '../site.ts';
import { itemList } from './item-list.ts';

/**
 * 千牛 商家工作台 of Taobao and Tmall. Left out: the quality list (`/home.htm/item-diagnose-manage/` on
 * qn.taobao.com) and 商品体验, of whose answers the fields are public but no path, and of whose tables, as of
 * that of 我的商品, no header; 高价限流商品 (`/home.htm/starb/price-home`), of whose answer
 * (`mystarseller.taobao.com/star/pricecontrol/queryItemList.do`) no row is public. Looked for in backends.md 1.1, 1.6
 * to 1.8, its list of known headers, the samples with the pages they were taken from, and public code. 商品体验 and
 * 高价限流商品 are read from their files.
 */
export const qianniu: SiteDeclaration = {
  id: 'qianniu',
  platform: 'taobao',
  name: { zh: '淘宝/天猫 千牛', en: 'Taobao/Tmall 千牛' },
  lacks: TAOBAO_METRICS.lacks,
  hosts: ['https://myseller.taobao.com/*', 'https://qn.taobao.com/*'],
  dataHosts: ['h5api.m.taobao.com'],
  // Besides 我的商品 nothing matches at all; of 已卖出的宝贝 the reason is shown.
  excluded: [{ prefix: '/home.htm/trade-platform', why: 'orders' }],
  shopName: headerShopName,
  pages: [itemList],
};
