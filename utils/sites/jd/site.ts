import { JD_METRICS } from '../../metrics/platform-metrics.ts';
import type { SiteDeclaration } from '../site.ts';
import { jdCustomerProducts } from './customer-products.ts';
import { jdHomeProducts, jdTopSellers } from './home.ts';
import { jdProducts } from './products.ts';
import { jdShopName } from './shop-name.ts';
import { jdShopOverview } from './shop-overview.ts';
import { jdStockAlarms, jdStockHealth } from './stock-health.ts';

/** 京东商智, new and old. Its figures come from a host of their own. */
export const jd: SiteDeclaration = {
  id: 'jd',
  platform: 'jd',
  name: { zh: '京东商智', en: 'JD 京东商智' },
  lacks: JD_METRICS.lacks,
  hosts: ['https://jdsz.jd.com/*', 'https://sz.jd.com/*'],
  dataHosts: ['szgateway.jd.com', 'jdsz.jd.com', 'sz.jd.com'],
  excluded: [
    // Other shops' figures come as ranges or as an index there.
    { prefix: '/szweb/view/industry/', why: 'market' },
    { prefix: '/szweb/view/compet', why: 'market' },
    { prefix: '/szweb/sz/view/industry', why: 'market' },
    { prefix: '/szweb/sz/view/compet', why: 'market' },
    { prefix: '/szajax/sz/industry/', why: 'market' },
    { prefix: '/api/lowcode/industry', why: 'market' },
    { prefix: '/api/lowcode/indexSummary/analysis/getIndustry', why: 'market' },
    { prefix: '/szweb/view/tradeAnalysis/orderDetails', why: 'orders' },
    { prefix: '/szweb/sz/view/trade/orderDetail', why: 'orders' },
    { prefix: '/sz/api/trade/getOrderDetailList.ajax', why: 'orders' },
    // 实时访客 lists visitors by name.
    { prefix: '/szweb/view/flow/real-uv', why: 'buyers' },
    { prefix: '/szweb/view/service/service-', why: 'chat' },
  ],
  shopName: jdShopName,
  pages: [jdProducts, jdHomeProducts, jdTopSellers, jdShopOverview, jdCustomerProducts, jdStockHealth, jdStockAlarms],
};
