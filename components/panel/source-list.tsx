import type { SheetLine as StoredLine } from '../../utils/storage/sheet-lines.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from './limited-list.tsx';
import { SheetLine } from './sheet-line.tsx';

const FIRST = 3;

/** The sheets a suggestion rests on. */
export function SourceList({ sheets }: { readonly sheets: readonly StoredLine[] }) {
  const t = useTexts(panelProductTexts);
  return (
    <section class="kp-group">
      <h2>{t.sources}</h2>
      {sheets.length === 0 && <p class="kc-soft">{t.noSources}</p>}
      <LimitedList rows={sheets} first={FIRST}>
        {(sheet) => (
          <li key={sheet.id} class="kp-entry">
            <SheetLine sheet={sheet} />
          </li>
        )}
      </LimitedList>
    </section>
  );
}
