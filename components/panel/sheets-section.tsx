import type { SheetLine } from '../../utils/storage/sheet-lines.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { groupSheets } from '../../utils/stores/sheet-groups.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { SheetGroupLine } from './sheet-group-line.tsx';

const FIRST = 10;

interface GroupsProps {
  readonly rows: readonly SheetLine[];
  readonly total: number;
  readonly stores: PanelStores;
}

function Groups({ rows, total, stores }: GroupsProps) {
  const t = useTexts(panelReadingTexts);
  if (total === 0) return <p class="kc-soft">{t.sheetsNone}</p>;
  return (
    <>
      <LimitedList rows={groupSheets(rows)} first={FIRST} label={t.sheets}>
        {(group) => <SheetGroupLine key={group.key} group={group} stores={stores} />}
      </LimitedList>
      {total > rows.length && <Button onClick={stores.sheets.more}>{t.sheetsOlder(total - rows.length)}</Button>}
    </>
  );
}

/** Every sheet that was read, by the list it is a page of; the list read last stands first. */
export function SheetsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  return (
    <section class="kp-group">
      <h2>{t.sheets}</h2>
      <LoadedView of={stores.sheets.sheets.value}>
        {({ rows, total }) => <Groups rows={rows} total={total} stores={stores} />}
      </LoadedView>
    </section>
  );
}
