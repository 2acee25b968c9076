import { SHOP_SOURCES } from '../../utils/settlement/bill-source.ts';
import type { RuleDraft } from '../../utils/splits/rule-draft.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Select, Textarea } from '../ui/field.tsx';

interface ScopeFieldsProps {
  readonly draft: RuleDraft;
  readonly books: readonly BookRow[];
  readonly set: (key: 'source' | 'book' | 'products' | 'streamers') => (value: string) => void;
}

/** Which orders a rule holds for. */
export function ScopeFields({ draft, books, set }: ScopeFieldsProps) {
  const t = useTexts(splitsTexts);
  const { sources } = useTexts(billRefusalTexts);
  const any = { value: '', label: t.any };
  return (
    <fieldset class="ks-line">
      <legend>{t.scope}</legend>
      <Select
        label={t.source}
        value={draft.source}
        options={[any, ...SHOP_SOURCES.map((one) => ({ value: one, label: sources[one] }))]}
        onPick={set('source')}
      />
      <Select
        label={t.book}
        value={draft.book}
        options={[any, ...books.map(({ id, name }) => ({ value: id, label: name }))]}
        onPick={set('book')}
      />
      <Textarea
        label={t.products}
        hint={t.productsHint}
        rows={2}
        value={draft.products}
        onInput={(event) => set('products')(event.currentTarget.value)}
      />
      <Textarea
        label={t.streamers}
        hint={t.streamersHint}
        rows={2}
        value={draft.streamers}
        onInput={(event) => set('streamers')(event.currentTarget.value)}
      />
    </fieldset>
  );
}
