import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenWord } from '../../utils/bills/seen-words.ts';
import { TAUGHT_SIDES } from '../../utils/settlement/taught-bill.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { Pick } from './pick.tsx';
import { askedRoles, type TeachBillDraft, wordKey } from './teach-bill-draft.ts';
import { ColumnField } from './teach-column.tsx';
import type { FieldsProps } from './teach-kind.ts';

type Props = FieldsProps<TeachBillDraft>;

/** Each part of a bill, and the column it stands in. */
export function RoleFields({ draft, look, set }: Props & { readonly look: LookedBill }) {
  const t = useTexts(teachBillTexts);
  const { needed, free } = askedRoles(draft.sides);
  return (
    <>
      <Select
        label={t.sides}
        value={draft.sides}
        options={TAUGHT_SIDES.map((one) => ({ value: one, label: t.sidesOf[one] }))}
        onPick={(next) => set({ sides: TAUGHT_SIDES.find((one) => one === next) ?? draft.sides })}
      />
      {[...needed, ...free].map((role) => (
        <ColumnField
          key={role}
          {...{ role, look, set, label: t.roles[role], needed: needed.includes(role), columns: draft.columns }}
        />
      ))}
    </>
  );
}

/** What each kind of money is, by the bill's own words. */
export function ClassFields({ words, draft, set }: Props & { readonly words: readonly SeenWord[] }) {
  const t = useTexts(teachBillTexts);
  const { classes } = useTexts(settlementTexts);
  return (
    <fieldset class="ks-teach">
      <legend>{t.classes}</legend>
      <p class="kc-soft kc-small">{t.classesHint}</p>
      {words.map((seen) => (
        <Pick
          key={wordKey(seen)}
          label={t.classOf(seen.word, seen.side, seen.rows)}
          value={draft.classes[wordKey(seen)] ?? seen.likely}
          names={classes}
          onPick={(is) => set({ classes: { ...draft.classes, [wordKey(seen)]: is } })}
        />
      ))}
    </fieldset>
  );
}
