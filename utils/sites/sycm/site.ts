import type { SiteDeclaration } from '../site.ts';
import { itemRank } from './item-rank.ts';
import { SYCM_HOST } from './paths.ts';
import { sycmShopName } from './shop-name.ts';

/** 生意参谋 of Taobao and Tmall. */
export const sycm: SiteDeclaration = {
  id: 'sycm',
  platform: 'taobao',
  name: { zh: '淘宝/天猫 生意参谋', en: 'Taobao/Tmall 生意参谋' },
  lacks: [],
  hosts: [`https://${SYCM_HOST}/*`],
  dataHosts: [SYCM_HOST],
  excluded: [
    { prefix: '/mc/', why: 'market' },
    { prefix: '/mq/', why: 'market' },
    { prefix: '/ci/', why: 'market' },
    { prefix: '/ipoll/visitor', why: 'buyers' },
  ],
  shopName: sycmShopName,
  pages: [itemRank],
};
