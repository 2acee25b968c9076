import { useRef, useState } from 'preact/hooks';
import type { SheetLine } from '../../utils/storage/sheet-lines.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { groupSheets } from '../../utils/stores/sheet-groups.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { useLostFocus } from '../ui/use-lost-focus.ts';
import { ActionNotice } from './action-notice.tsx';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { SheetGroupLine } from './sheet-group-line.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { useAction } from './use-action.ts';

const FIRST = 10;

interface GroupsProps {
  readonly rows: readonly SheetLine[];
  readonly total: number;
  readonly stores: PanelStores;
  readonly onTakeBack: (sheet: SheetLine) => void;
}

function Groups({ rows, total, ...lines }: GroupsProps) {
  const t = useTexts(panelReadingTexts);
  if (total === 0) return <p class="kc-soft">{t.sheetsNone}</p>;
  return (
    <>
      <LimitedList rows={groupSheets(rows)} first={FIRST} label={t.sheets}>
        {(group) => <SheetGroupLine key={group.key} group={group} {...lines} />}
      </LimitedList>
      {total > rows.length && <Button onClick={lines.stores.sheets.more}>{t.sheetsOlder(total - rows.length)}</Button>}
    </>
  );
}

/** Every sheet that was read, by the list it is a page of; the list read last stands first. Each can be taken back. */
export function SheetsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const [asked, setAsked] = useState<SheetLine | null>(null);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(place, heading);
  const takeBack = ({ shop, id }: SheetLine) => {
    setAsked(null);
    run(async () => {
      await stores.actions.takeBack(shop, id);
      return t.takenBack;
    });
  };
  return (
    <section class="kp-group" ref={place}>
      <h2 ref={heading} tabIndex={-1}>
        {t.sheets}
      </h2>
      <ActionNotice state={state} />
      <LoadedView of={stores.sheets.sheets.value}>
        {({ rows, total }) => <Groups rows={rows} total={total} stores={stores} onTakeBack={setAsked} />}
      </LoadedView>
      <TakeBackDialog sheet={asked} onClose={() => setAsked(null)} onTakeBack={takeBack} />
    </section>
  );
}
