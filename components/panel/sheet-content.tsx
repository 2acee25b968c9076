import { metric } from '../../utils/metrics/vocabulary.ts';
import type { SheetRow, StoredSheet } from '../../utils/sheets/sheet.ts';
import type { UnknownLine } from '../../utils/storage/shapes.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { CHOOSERS } from '../../utils/texts/choosers.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { absentLines } from '../../utils/texts/metrics-absent.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { columnName } from './column-name.ts';
import { LoadedView } from './loaded-view.tsx';
import { TotalNote } from './total-note.tsx';

function Original({ sheet, unknown }: { readonly sheet: StoredSheet; readonly unknown: readonly UnknownLine[] }) {
  const t = useTexts(panelReadingTexts);
  const { unread } = useTexts(commonTexts);
  const language = useLanguage();
  const strangeHeaders =
    sheet.channel === 'table' && unknown.some(({ page, channel }) => page === sheet.page && channel === 'table');
  const columns: readonly Column<SheetRow>[] = [
    { id: 'product', header: t.product, cell: (row) => row.product },
    ...sheet.columns.map((column, at) => ({
      id: `${at}`,
      header: `${columnName(column.as, language)} (${column.field})`,
      cell: (row: SheetRow) => row.cells[at] ?? <span class="kc-soft">{unread}</span>,
    })),
  ];
  return (
    <>
      {absentLines(
        sheet.absent,
        { chooser: CHOOSERS[sheet.page] ?? '', strangeHeaders },
        language,
        (id) => metric(id)[language],
      ).map(({ why, text }) => (
        <p key={why} class="kc-small kc-soft">
          {text}
        </p>
      ))}
      <div class="kp-original">
        <Table caption={t.sheetColumns} columns={columns} rows={sheet.rows} rowKey={(row) => row.product} />
      </div>
    </>
  );
}

/** A sheet's columns and its original text, as the source gave it. */
export function SheetContent({ id, stores }: { readonly id: string; readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const { read } = stores.sheets;
  const sheet = useLoaded({ ask: () => read(id), by: [id, read] });
  return (
    <LoadedView of={sheet}>
      {(value) =>
        value === null ? (
          <p class="kc-soft">{t.sheetsNone}</p>
        ) : (
          <>
            <TotalNote of={value} at={value.seenAt.at(-1) ?? 0} stores={stores} />
            <Original sheet={value} unknown={valueOr(stores.sheets.unknown.value, [])} />
          </>
        )
      }
    </LoadedView>
  );
}
