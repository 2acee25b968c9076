import { PDD_METRICS } from '../../metrics/platform-metrics.ts';
import { headerShopName } from '../header-shop-name.ts';
import type { SiteDeclaration } from '../site.ts';
import { goodsEffect } from './goods-effect.ts';

/** 拼多多 商家后台. It knows no cart at all. */
export const pdd: SiteDeclaration = {
  id: 'pdd',
  platform: 'pdd',
  name: { zh: '拼多多 商家后台', en: 'Pinduoduo 商家后台' },
  lacks: PDD_METRICS.lacks,
  hosts: ['https://mms.pinduoduo.com/*'],
  dataHosts: ['mms.pinduoduo.com'],
  excluded: [
    { prefix: '/order', why: 'orders' },
    { prefix: '/aftersales', why: 'orders' },
    { prefix: '/mangkhut', why: 'orders' },
    { prefix: '/chat', why: 'chat' },
  ],
  shopName: headerShopName,
  pages: [goodsEffect],
};
