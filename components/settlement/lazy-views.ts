/** What is not there at first sight waits until it is asked for. */
import { lazyView } from '../panel/lazy-view.tsx';

export const SplitsView = lazyView(async () => (await import('./splits-view.tsx')).SplitsView);
export const BalanceView = lazyView(async () => (await import('./balance-view.tsx')).BalanceView);
export const PayablesView = lazyView(async () => (await import('./payables-view.tsx')).PayablesView);
export const BackupView = lazyView(async () => (await import('./backup-view.tsx')).BackupView);
export const ComplianceView = lazyView(async () => (await import('./compliance-view.tsx')).ComplianceView);
export const OrderSplitView = lazyView(async () => (await import('./order-split-view.tsx')).OrderSplitView);
export const TeachBillView = lazyView(async () => (await import('./teach-bill-view.tsx')).TeachBillView);
export const TaughtBills = lazyView(async () => (await import('./taught-bills.tsx')).TaughtBills);
export const ReportsView = lazyView(async () => (await import('./reports/reports-view.tsx')).ReportsView);
