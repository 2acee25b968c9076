import { TAOBAO_METRICS } from '../../metrics/platform-metrics.ts';
import { headerShopName } from '../header-shop-name.ts';
import type { SiteDeclaration } from '../site.ts';
import { itemSale, itemSkus } from './item-archives.ts';
import { itemRank } from './item-rank.ts';
import { macroItems } from './macro-items.ts';
import { shopOverview } from './shop-overview.ts';

/** 生意参谋 of Taobao and Tmall. */
export const sycm: SiteDeclaration = {
  id: 'sycm',
  platform: 'taobao',
  name: { zh: '淘宝/天猫 生意参谋', en: 'Taobao/Tmall 生意参谋' },
  lacks: TAOBAO_METRICS.lacks,
  hosts: ['https://sycm.taobao.com/*'],
  dataHosts: ['sycm.taobao.com'],
  excluded: [
    { prefix: '/mc/', why: 'market' },
    { prefix: '/mq/', why: 'market' },
    { prefix: '/ci/', why: 'market' },
    { prefix: '/ipoll/visitor', why: 'buyers' },
  ],
  shopName: headerShopName,
  pages: [itemRank, macroItems, shopOverview, itemSale, itemSkus],
};
