import { useCallback } from 'preact/hooks';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { FileButton } from '../ui/file-button.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { BillItemLine } from './bill-item-line.tsx';

const nothing = () => undefined;

/** Where files are put in, and what became of each. */
export function FileSection({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const add = useCallback((files: readonly File[]) => store.addFiles(files), [store]);
  useFileDrop(nothing, add);
  return (
    <section class="ks-section" aria-label={t.files}>
      <h2>{t.files}</h2>
      <div class="ks-drop">
        <p class="kc-soft">{t.dropHint}</p>
        <FileButton label={t.pick} multiple onFiles={add} />
      </div>
      {store.items.value.length > 0 && (
        <ul class="ks-items">
          {store.items.value.map((item) => (
            <BillItemLine key={item.id} item={item} store={store} />
          ))}
        </ul>
      )}
    </section>
  );
}
