import { AMAZON_METRICS } from '../../metrics/platform-metrics.ts';
import type { SiteDeclaration } from '../site.ts';
import { byAsinReport } from './by-asin.ts';
import { amazonShopName } from './shop-name.ts';

/** As a public extension of sellers' asks for them (find_string 70132293658); which countries a host serves none of them says. */
const HOSTS = [
  ...[
    'sellercentral.amazon.com',
    'sellercentral.amazon.ca',
    'sellercentral.amazon.com.mx',
    'sellercentral.amazon.com.br',
  ],
  ...[
    'sellercentral-europe.amazon.com',
    'sellercentral.amazon.co.uk',
    'sellercentral.amazon.de',
    'sellercentral.amazon.fr',
  ],
  ...['sellercentral.amazon.it', 'sellercentral.amazon.es', 'sellercentral.amazon.nl', 'sellercentral.amazon.se'],
  ...[
    'sellercentral.amazon.pl',
    'sellercentral.amazon.com.be',
    'sellercentral.amazon.ie',
    'sellercentral.amazon.com.tr',
  ],
  ...['sellercentral.amazon.ae', 'sellercentral.amazon.sa', 'sellercentral.amazon.eg', 'sellercentral.amazon.co.za'],
  ...[
    'sellercentral.amazon.in',
    'sellercentral.amazon.sg',
    'sellercentral.amazon.com.au',
    'sellercentral.amazon.co.jp',
  ],
];

/** Amazon Seller Central: the business report by child ASIN, whose own page asks its own host. */
export const amazon: SiteDeclaration = {
  id: 'amazon',
  platform: 'amazon',
  name: { zh: '亚马逊 Seller Central', en: 'Amazon Seller Central' },
  lacks: AMAZON_METRICS.lacks,
  hosts: HOSTS.map((host) => `https://${host}/*`),
  dataHosts: HOSTS,
  excluded: [
    { prefix: '/orders', why: 'orders' },
    { prefix: '/messaging', why: 'chat' },
    // 品牌分析 shows what is searched and sold in the whole market.
    { prefix: '/brand-analytics', why: 'market' },
  ],
  shopName: amazonShopName,
  pages: [byAsinReport],
};
