import { TAOBAO_METRICS } from '../../metrics/platform-metrics.ts';
import { headerShopName } from '../header-shop-name.ts';
import type { SiteDeclaration } from '../site.ts';
import { itemReport } from './item-report.ts';

/** 万相台, the advertising backend of Taobao and Tmall: the only source of a product's clicks and what they cost. */
export const alimama: SiteDeclaration = {
  id: 'alimama',
  platform: 'taobao',
  name: { zh: '淘宝/天猫 万相台', en: 'Taobao/Tmall 万相台' },
  lacks: TAOBAO_METRICS.lacks,
  hosts: ['https://one.alimama.com/*'],
  dataHosts: [],
  // Besides 商品报表 nothing matches at all; of 人群报表 the reason is shown.
  excluded: [{ prefix: '/index.html#!/report/crowd_promotion', why: 'buyers' }],
  shopName: headerShopName,
  pages: [itemReport],
};
