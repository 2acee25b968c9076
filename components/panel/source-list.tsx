import type { SheetLine as StoredLine } from '../../utils/storage/sheet-lines.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useTexts } from '../language.ts';
import { SheetLine } from './sheet-line.tsx';

/** The sheets a suggestion rests on. */
export function SourceList({ sheets }: { readonly sheets: readonly StoredLine[] }) {
  const t = useTexts(panelProductsTexts);
  return (
    <section class="kp-group">
      <h2>{t.sources}</h2>
      {sheets.length === 0 && <p class="kc-soft">{t.noSources}</p>}
      <ul class="kp-list">
        {sheets.map((sheet) => (
          <li key={sheet.id} class="kp-entry">
            <SheetLine sheet={sheet} />
          </li>
        ))}
      </ul>
    </section>
  );
}
