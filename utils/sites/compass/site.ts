import { DOUYIN_METRICS } from '../../metrics/platform-metrics.ts';
import { headerShopName } from '../header-shop-name.ts';
import type { SiteDeclaration } from '../site.ts';
import { productList } from './product-list.ts';
import { shopCards } from './shop-cards.ts';

/** 抖店 电商罗盘 of Douyin. It knows no visitors and no views: people who clicked are not visitors. */
export const compass: SiteDeclaration = {
  id: 'compass',
  platform: 'douyin',
  name: { zh: '抖店 电商罗盘', en: 'Douyin 电商罗盘' },
  lacks: DOUYIN_METRICS.lacks,
  hosts: ['https://compass.jinritemai.com/*'],
  dataHosts: ['compass.jinritemai.com'],
  excluded: [
    { prefix: '/shop/chance', why: 'market' },
    { prefix: '/shop/mall/market', why: 'market' },
    { prefix: '/compass_api/shop/mall/market', why: 'market' },
    { prefix: '/compass_api/shop/user_ans', why: 'buyers' },
    { prefix: '/business_api/shop/user_ans', why: 'buyers' },
  ],
  shopName: headerShopName,
  pages: [productList, shopCards],
};
