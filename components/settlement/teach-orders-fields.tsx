import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenState } from '../../utils/bills/try-orders.ts';
import {
  NEEDED_ORDER_ROLES,
  ORDER_STATES,
  TAUGHT_ORDER_ROLES,
  type TaughtOrderRole,
} from '../../utils/settlement/taught-orders.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import type { TeachOrdersDraft } from './teach-orders-draft.ts';

interface FieldsProps {
  readonly draft: TeachOrdersDraft;
  readonly set: (more: Partial<TeachOrdersDraft>) => void;
}

const NONE = '';
const isNeeded = (role: TaughtOrderRole): boolean => NEEDED_ORDER_ROLES.some((one) => one === role);

/** Each part of an order, and the column it stands in. What cannot be read is not offered. */
export function OrderRoleFields({ draft, look, set }: FieldsProps & { readonly look: LookedBill }) {
  const t = useTexts(teachBillTexts);
  const own = useTexts(teachOrdersTexts);
  const offered = look.columns.filter(({ bar }) => bar === null);
  return (
    <>
      {TAUGHT_ORDER_ROLES.map((role) => (
        <Select
          key={role}
          label={own.roles[role]}
          value={draft.columns[role] ?? NONE}
          options={[
            { value: NONE, label: isNeeded(role) ? t.pick : t.none },
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
      ))}
      <Select
        label={own.amounts}
        value={draft.repeats ? 'whole' : 'own'}
        options={(['own', 'whole'] as const).map((value) => ({ value, label: own.amountsOf[value] }))}
        onPick={(said) => set({ repeats: said === 'whole' })}
      />
    </>
  );
}

/** How far an order is, by the export's own words. */
export function StateFields({ words, draft, set }: FieldsProps & { readonly words: readonly SeenState[] }) {
  const t = useTexts(teachOrdersTexts);
  return (
    <fieldset class="ks-teach">
      <legend>{t.states}</legend>
      <p class="kc-soft kc-small">{t.statesHint}</p>
      {words.map(({ word, rows, likely }) => (
        <Select
          key={word}
          label={t.stateOf(word, rows)}
          value={draft.states[word] ?? likely}
          options={ORDER_STATES.map((value) => ({ value, label: t.statesNames[value] }))}
          onPick={(next) => {
            const state = ORDER_STATES.find((one) => one === next) ?? likely;
            set({ states: { ...draft.states, [word]: state } });
          }}
        />
      ))}
    </fieldset>
  );
}
