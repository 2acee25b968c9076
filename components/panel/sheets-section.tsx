import { useState } from 'preact/hooks';
import type { SheetLine as StoredLine } from '../../utils/storage/sheet-lines.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { LoadedView } from './loaded-view.tsx';
import { SheetContent } from './sheet-content.tsx';
import { SheetLine } from './sheet-line.tsx';

function Item({ sheet, stores }: { readonly sheet: StoredLine; readonly stores: PanelStores }) {
  const [open, setOpen] = useState(false);
  return (
    <li class="kp-entry">
      <Disclosure summary={<SheetLine sheet={sheet} />} open={open} onToggle={setOpen}>
        {open && <SheetContent id={sheet.id} stores={stores} />}
      </Disclosure>
    </li>
  );
}

/** Every sheet that was read, newest first; each opens to its columns and original text. */
export function SheetsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const shell = useTexts(panelTexts);
  return (
    <section class="kp-group">
      <h2>{t.sheets}</h2>
      <LoadedView of={stores.sheets.sheets.value}>
        {({ rows, total }) => (
          <>
            {total === 0 && <p class="kc-soft">{t.sheetsNone}</p>}
            <ul class="kp-list">
              {rows.map((sheet) => (
                <Item key={sheet.id} sheet={sheet} stores={stores} />
              ))}
            </ul>
            {total > rows.length && <Button onClick={stores.sheets.more}>{shell.more(total - rows.length)}</Button>}
          </>
        )}
      </LoadedView>
    </section>
  );
}
