import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenState } from '../../utils/bills/try-orders.ts';
import {
  NEEDED_ORDER_ROLES,
  ORDER_STATES,
  TAUGHT_ORDER_ROLES,
  type TaughtOrderRole,
} from '../../utils/settlement/taught-orders.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { ColumnField } from './teach-column.tsx';
import type { FieldsProps } from './teach-kind.ts';
import type { TeachOrdersDraft } from './teach-orders-draft.ts';

type Props = FieldsProps<TeachOrdersDraft>;

const isNeeded = (role: TaughtOrderRole): boolean => NEEDED_ORDER_ROLES.some((one) => one === role);

/** Each part of an order, and the column it stands in. */
export function OrderRoleFields({ draft, look, set }: Props & { readonly look: LookedBill }) {
  const t = useTexts(teachOrdersTexts);
  return (
    <>
      {TAUGHT_ORDER_ROLES.map((role) => (
        <ColumnField
          key={role}
          {...{ role, look, set, label: t.roles[role], needed: isNeeded(role), columns: draft.columns }}
        />
      ))}
      <Select
        label={t.amounts}
        value={draft.repeats ? 'whole' : 'own'}
        options={(['own', 'whole'] as const).map((value) => ({ value, label: t.amountsOf[value] }))}
        onPick={(said) => set({ repeats: said === 'whole' })}
      />
    </>
  );
}

/** How far an order is, by the export's own words. */
export function StateFields({ words, draft, set }: Props & { readonly words: readonly SeenState[] }) {
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
