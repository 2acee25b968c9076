import { useState } from 'preact/hooks';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { BookForm } from './book-form.tsx';

interface BookSectionProps {
  readonly store: SettlementStore;
  readonly books: readonly BookRow[];
}

/** Which shop's money is looked at. */
export function BookSection({ store, books }: BookSectionProps) {
  const t = useTexts(settlementScreenTexts);
  const { sources } = useTexts(billRefusalTexts);
  const [form, setForm] = useState<'closed' | 'new' | 'edit'>('closed');
  const current = store.book.value;
  const shown = current === null ? 'new' : form;
  const keep = async (facts: Pick<BookRow, 'name' | 'source' | 'settleDays'>) => {
    store.pickBook(await store.keepBook({ ...(shown === 'edit' && current ? current : { id: null }), ...facts }));
    setForm('closed');
  };
  const nameOf = ({ name, source }: BookRow) => `${name} · ${sources[source]}`;
  return (
    <section class="ks-section" aria-label={t.books}>
      <h2>{t.books}</h2>
      {current && (
        <div class="kc-toolbar ks-books">
          <Select
            label={t.books}
            labelHidden
            value={current.id}
            options={books.map((book) => ({ value: book.id, label: nameOf(book) }))}
            onPick={store.pickBook}
          />
          <Button onClick={() => setForm('edit')}>{t.edit}</Button>
          <Button onClick={() => setForm('new')}>{t.newBook}</Button>
        </div>
      )}
      {shown !== 'closed' && (
        <BookForm
          key={`${shown} ${current?.id}`}
          book={shown === 'edit' ? current : null}
          onKeep={(facts) => void keep(facts)}
          {...(current ? { onCancel: () => setForm('closed') } : {})}
        />
      )}
    </section>
  );
}
