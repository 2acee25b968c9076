import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { useTexts } from '../language.ts';
import { JournalLine } from './journal-line.tsx';
import { NoteForm } from './note-form.tsx';

/** The operator's notes on one product, and the decisions made on it. */
export function ProductNotes({ product, stores }: { readonly product: string; readonly stores: PanelStores }) {
  const t = useTexts(panelProductTexts);
  const entries = stores.notes.journal.value.filter((entry) => entry.product === product);
  return (
    <section class="kp-group">
      <h2>{t.ownNotes}</h2>
      <NoteForm onAdd={(text) => stores.notes.addNote(product, text)} />
      <ul class="kp-list">
        {entries.map((entry) => (
          <JournalLine key={entry.id} entry={entry} stores={stores} name={null} />
        ))}
      </ul>
    </section>
  );
}
