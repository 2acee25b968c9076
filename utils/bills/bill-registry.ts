import type { BillLayout } from './bill-layout.ts';
import { ALIPAY_BILLS } from './layouts/alipay.ts';
import { DOUYIN_BILLS } from './layouts/douyin.ts';
import { JD_BILLS } from './layouts/jd.ts';
import { ORDER_LAYOUTS } from './layouts/orders.ts';
import { PDD_BILLS } from './layouts/pdd.ts';

/** Every bill we can read. */
export const BILL_LAYOUTS: readonly BillLayout[] = [...DOUYIN_BILLS, ...ALIPAY_BILLS, ...PDD_BILLS, ...JD_BILLS];

export { ORDER_LAYOUTS };
