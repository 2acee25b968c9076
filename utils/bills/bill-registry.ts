import type { BillLayout } from './bill-layout.ts';
import { ALIPAY_BILLS } from './layouts/alipay.ts';
import { CAINIAO_BILLS } from './layouts/cainiao.ts';
import { DOUYIN_BILLS } from './layouts/douyin.ts';
import { JD_BILLS } from './layouts/jd.ts';
import { ORDER_LAYOUTS } from './layouts/orders.ts';
import { PDD_BILLS } from './layouts/pdd.ts';
import { WECHAT_PAY_BILLS } from './layouts/wechat-pay.ts';
import { WEIXIN_BILLS } from './layouts/weixin.ts';
import { YOUZAN_BILLS } from './layouts/youzan.ts';

/** Every bill we can read. */
export const BILL_LAYOUTS: readonly BillLayout[] = [
  ...DOUYIN_BILLS,
  ...ALIPAY_BILLS,
  ...PDD_BILLS,
  ...JD_BILLS,
  ...WECHAT_PAY_BILLS,
  ...WEIXIN_BILLS,
  ...YOUZAN_BILLS,
  ...CAINIAO_BILLS,
];

export { ORDER_LAYOUTS };
