import { useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { ReportRow, RowsAsked } from '../../../utils/settlement/reports/report-rows.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { shopLabel } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { LoadedView } from '../../panel/loaded-view.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { placesOf, TurnPages } from '../turn-pages.tsx';

/** The figure whose rows are looked at. */
export interface OpenedFigure {
  /** It is the sum over: at least one. */
  readonly shops: readonly Pick<ShopReport, 'book' | 'name' | 'source'>[];
  readonly what: string;
  readonly asked: RowsAsked;
}

interface RowsProps {
  readonly store: SettlementStore;
  readonly book: string;
  readonly figure: OpenedFigure;
}

/** A page of them. */
function Rows({ store, book, figure }: RowsProps) {
  const t = useTexts(settlementReportTexts);
  const [from, setFrom] = useState(0);
  const page = useLoaded({ ask: () => store.reportRows(book, figure.asked, from), by: [store, book, figure, from] });
  const columns: readonly Column<ReportRow>[] = [
    { id: 'at', header: t.at, cell: ({ at }) => at ?? t.unknown },
    {
      id: 'amount',
      header: t.amount,
      align: 'end',
      cell: ({ amount, partly }) =>
        amount === null ? t.unknown : partly ? t.partly(showAmount(amount)) : showAmount(amount),
    },
    { id: 'name', header: t.name, cell: ({ name }) => name },
    { id: 'order', header: t.order, cell: ({ order }) => order ?? '' },
    { id: 'place', header: t.place, cell: ({ file, row }) => t.placeOf(file, row) },
  ];
  return (
    <LoadedView of={page}>
      {({ rows, total, sum, unknown }) => (
        <div class="ks-section ks-rows">
          <Table
            caption={t.rowsOf(figure.what)}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(rows.indexOf(row))}
          />
          <TurnPages from={from} total={total} onTurn={setFrom}>
            {t.range(...placesOf(from, total), total, total > 0 && unknown === total ? t.unknown : showAmount(sum))}
            {unknown > 0 && ` · ${t.rowsUnknown(unknown)}`}
          </TurnPages>
        </div>
      )}
    </LoadedView>
  );
}

/** Those of one shop; of a sum over several the operator says which. */
function ShopRows({ store, figure }: Omit<RowsProps, 'book'>) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [picked, setPicked] = useState(figure.shops[0]?.book ?? '');
  return (
    <>
      {figure.shops.length > 1 && (
        <Select
          label={t.shop}
          value={picked}
          options={figure.shops.map((shop) => ({ value: shop.book, label: shopLabel(shop, language) }))}
          onPick={setPicked}
        />
      )}
      <Rows key={picked} store={store} book={picked} figure={figure} />
    </>
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
      {figure && <ShopRows store={store} figure={figure} />}
    </Dialog>
  );
}
