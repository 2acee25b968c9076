/** Rules, shares and what is taught wait until they are asked for. */
import { lazyView } from '../panel/lazy-view.tsx';

export const SplitsView = lazyView(async () => (await import('./splits-view.tsx')).SplitsView);
export const PayablesView = lazyView(async () => (await import('./payables-view.tsx')).PayablesView);
export const OrderSplitView = lazyView(async () => (await import('./order-split-view.tsx')).OrderSplitView);
export const TeachBillView = lazyView(async () => (await import('./teach-bill-view.tsx')).TeachBillView);
export const TaughtBills = lazyView(async () => (await import('./taught-bills.tsx')).TaughtBills);
