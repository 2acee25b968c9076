import { useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useTexts } from '../../language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CashSection } from './cash-section.tsx';
import { OpenRows } from './figure-cell.tsx';
import { ProductSection } from './product-section.tsx';
import { QuarterSection } from './quarter-section.tsx';
import './reports.css';
import { type OpenedFigure, RowsDialog } from './rows-dialog.tsx';
import { ShopSection } from './shop-section.tsx';
import { useReports } from './use-reports.ts';

interface ReportsProps {
  readonly store: SettlementStore;
  readonly shops: readonly ShopReport[];
}

function Reports({ store, shops }: ReportsProps) {
  const t = useTexts(settlementReportTexts);
  const months = [...new Set(shops.flatMap((shop) => shop.months.map(({ month }) => month)))].sort().reverse();
  const empty = shops.every(
    ({ cash }) => cash.days.length + cash.late.orders + cash.undated.orders + cash.far.orders === 0,
  );
  if (months.length === 0 && empty) return <p>{t.noBills}</p>;
  return (
    <>
      <p class="kc-soft">{t.intro}</p>
      {months.length > 0 && <ShopSection shops={shops} months={months} />}
      {months.length > 0 && <QuarterSection shops={shops} months={months} />}
      {months.length > 0 && <ProductSection store={store} shops={shops} />}
      <CashSection store={store} shops={shops} />
    </>
  );
}

/** 报表 of all shops. */
export function ReportsView({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementReportTexts);
  const found = useReports(store);
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  if (found.state === 'loading') return <Progress label={t.title} value={null} />;
  if (found.state === 'failed') return <Notice tone="bad">{t.failed}</Notice>;
  return (
    <OpenRows.Provider value={setOpened}>
      {found.value.failed.length > 0 && <Notice tone="bad">{t.shopsFailed(found.value.failed.join(' · '))}</Notice>}
      <Reports store={store} shops={found.value.shops} />
      <RowsDialog store={store} figure={opened} onClose={() => setOpened(null)} />
    </OpenRows.Provider>
  );
}
