import { useCallback, useRef } from 'preact/hooks';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { BillItemLine } from './bill-item-line.tsx';

const nothing = () => undefined;

/** Where files are put in, and what became of each. */
export function FileSection({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const input = useRef<HTMLInputElement>(null);
  const add = useCallback((files: readonly File[]) => store.addFiles(files), [store]);
  useFileDrop(nothing, add);
  return (
    <section class="ks-section" aria-label={t.files}>
      <h2>{t.files}</h2>
      <div class="ks-drop">
        <p class="kc-soft">{t.dropHint}</p>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t.pick}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          class="kc-hidden"
          tabIndex={-1}
          aria-label={t.pick}
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
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
