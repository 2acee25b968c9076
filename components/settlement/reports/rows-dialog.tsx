import { useEffect, useState } from 'preact/hooks';
import type { ReportRowPage } from '../../../utils/imports/settlement-protocol.ts';
import type { ReportRow, RowsAsked } from '../../../utils/settlement/reports/report-rows.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import { PAGE_ROWS } from '../../../utils/stores/book-report-store.ts';
import { LOADING, type Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useTexts } from '../../language.ts';
import { LoadedView } from '../../panel/loaded-view.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Column, Table } from '../../ui/table.tsx';

/** The figure whose rows are looked at. */
export interface OpenedFigure {
  readonly book: string;
  readonly what: string;
  readonly asked: RowsAsked;
}

interface RowsProps {
  readonly store: SettlementStore;
  readonly figure: OpenedFigure;
}

function Rows({ store, figure }: RowsProps) {
  const t = useTexts(settlementReportTexts);
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<Loaded<ReportRowPage>>(LOADING);
  useEffect(() => {
    let gone = false;
    store.reportRows(figure.book, figure.asked, from).then(
      (value) => !gone && setPage({ state: 'ready', value }),
      (error: unknown) => !gone && setPage({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store, figure, from]);
  const columns: readonly Column<ReportRow>[] = [
    { id: 'at', header: t.at, cell: ({ at }) => at ?? t.unknown },
    {
      id: 'amount',
      header: t.amount,
      align: 'end',
      cell: ({ amount }) => (amount === null ? t.unknown : showAmount(amount)),
    },
    { id: 'name', header: t.name, cell: ({ name }) => name },
    { id: 'order', header: t.order, cell: ({ order }) => order ?? '' },
    { id: 'place', header: t.place, cell: ({ file, row }) => t.placeOf(file, row) },
  ];
  return (
    <LoadedView of={page}>
      {({ rows, total, sum }) => (
        <div class="ks-section ks-rows">
          <Table
            caption={t.rowsOf(figure.what)}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(rows.indexOf(row))}
          />
          <div class="kc-toolbar">
            <Button small disabled={from === 0} onClick={() => setFrom(from - PAGE_ROWS)}>
              {t.previous}
            </Button>
            <span class="kc-soft kc-small" role="status">
              {t.range(Math.min(from + 1, total), Math.min(from + PAGE_ROWS, total), total, showAmount(sum))}
            </span>
            <Button small disabled={from + PAGE_ROWS >= total} onClick={() => setFrom(from + PAGE_ROWS)}>
              {t.next}
            </Button>
          </div>
        </div>
      )}
    </LoadedView>
  );
}

interface RowsDialogProps {
  readonly store: SettlementStore;
  /** null = none is open. */
  readonly figure: OpenedFigure | null;
  readonly onClose: () => void;
}

/** The rows a figure is the sum of, a page at a time. */
export function RowsDialog({ store, figure, onClose }: RowsDialogProps) {
  const t = useTexts(settlementReportTexts);
  return (
    <Dialog open={figure !== null} title={t.rowsOf(figure?.what ?? '')} closeLabel={t.close} onClose={onClose}>
      {figure && <Rows store={store} figure={figure} />}
    </Dialog>
  );
}
