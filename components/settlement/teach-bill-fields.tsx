import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenWord } from '../../utils/bills/seen-words.ts';
import { TAUGHT_SIDES, type TaughtRole } from '../../utils/settlement/taught-bill.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { Pick } from './pick.tsx';
import { askedRoles, type TeachBillDraft, wordKey } from './teach-bill-draft.ts';

interface FieldsProps {
  readonly draft: TeachBillDraft;
  readonly set: (more: Partial<TeachBillDraft>) => void;
}

const NONE = '';

/** Each part of a bill, and the column it stands in. What cannot be read is not offered. */
export function RoleFields({ draft, look, set }: FieldsProps & { readonly look: LookedBill }) {
  const t = useTexts(teachBillTexts);
  const { needed, free } = askedRoles(draft.sides);
  const offered = look.columns.filter(({ bar }) => bar === null);
  const field = (role: TaughtRole, none: string) => (
    <Select
      key={role}
      label={t.roles[role]}
      value={draft.columns[role] ?? NONE}
      options={[
        { value: NONE, label: none },
        ...offered.map(({ header, samples }) => ({
          value: header,
          label: t.example(header, samples.find((sample) => sample !== '') ?? ''),
        })),
      ]}
      onPick={(header) => {
        const { [role]: _, ...others } = draft.columns;
        set({ columns: header === NONE ? others : { ...others, [role]: header } });
      }}
    />
  );
  return (
    <>
      <Select
        label={t.sides}
        value={draft.sides}
        options={TAUGHT_SIDES.map((one) => ({ value: one, label: t.sidesOf[one] }))}
        onPick={(next) => set({ sides: TAUGHT_SIDES.find((one) => one === next) ?? draft.sides })}
      />
      {needed.map((role) => field(role, t.pick))}
      {free.map((role) => field(role, t.none))}
    </>
  );
}

/** What each kind of money is, by the bill's own words. */
export function ClassFields({ words, draft, set }: FieldsProps & { readonly words: readonly SeenWord[] }) {
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
