import { useState } from 'preact/hooks';
import type { SheetLine } from '../../utils/storage/sheet-lines.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { SheetGroup } from '../../utils/stores/sheet-groups.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SheetContent } from './sheet-content.tsx';
import { SourceName } from './sheet-line.tsx';

interface PageProps {
  readonly sheet: SheetLine;
  readonly stores: PanelStores;
  readonly onTakeBack: (sheet: SheetLine) => void;
}

/** One page of a list; opens to its columns and original text, and to the way back. */
function Page({ sheet, stores, onTakeBack }: PageProps) {
  const timeText = useTimeText();
  const t = useTexts(panelReadingTexts);
  const [open, setOpen] = useState(false);
  const last = sheet.seenAt.at(-1);
  const summary = (
    <span class="kp-facts">
      {sheet.listing && <strong>{t.page(sheet.listing.page)}</strong>}
      <span>{t.sheetRows(sheet.rowCount)}</span>
      {last !== undefined && <span>{t.sheetSeen(timeText(last), sheet.seenAt.length)}</span>}
    </span>
  );
  return (
    <li class="kp-sheet-page">
      <Disclosure summary={summary} open={open} onToggle={setOpen}>
        {open && (
          <div class="kp-group kp-sheet-open">
            <Button small kind="danger" onClick={() => onTakeBack(sheet)}>
              {t.takeBack}
            </Button>
            <SheetContent id={sheet.id} stores={stores} />
          </div>
        )}
      </Disclosure>
    </li>
  );
}

export interface SheetGroupLineProps extends Omit<PageProps, 'sheet'> {
  readonly group: SheetGroup;
}

/** One list in two lines: what it is; how much of it was read, and when. */
export function SheetGroupLine({ group, ...pages }: SheetGroupLineProps) {
  const timeText = useTimeText();
  const t = useTexts(panelReadingTexts);
  const [open, setOpen] = useState(false);
  const summary = (
    <span class="kp-sheet">
      <SourceName source={group} />
      <span class="kp-facts">
        <span>{t.sheetCount(group.sheets.length)}</span>
        <span>{t.sheetRows(group.rows)}</span>
        <span>{timeText(group.last)}</span>
        {group.part && <span>{t.sheetPart[group.part]}</span>}
      </span>
    </span>
  );
  return (
    <li class="kp-entry">
      <Disclosure summary={summary} open={open} onToggle={setOpen}>
        {open && (
          <ul class="kp-list kp-sheet-pages">
            {group.sheets.map((sheet) => (
              <Page key={sheet.id} sheet={sheet} {...pages} />
            ))}
          </ul>
        )}
      </Disclosure>
    </li>
  );
}
