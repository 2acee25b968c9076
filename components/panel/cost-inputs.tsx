import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Input } from '../ui/field.tsx';
import type { CostFieldId, CostFields } from './cost-fields.ts';

export interface CostInputsProps<Id extends CostFieldId> {
  readonly ids: readonly Id[];
  readonly fields: CostFields<Id>;
  /** Sign of the shop's currency. */
  readonly sign: string;
  readonly hint: (id: Id) => string | undefined;
}

/** One input a figure, two beside each other where there is room. */
export function CostInputs<Id extends CostFieldId>({ ids, fields, sign, hint }: CostInputsProps<Id>) {
  const t = useTexts(panelCostsTexts);
  const labels: Readonly<Record<CostFieldId, string>> = {
    cost: t.cost(sign),
    margin: t.margin,
    feeRate: t.feeRate,
    shipping: t.shipping(sign),
    returnRate: t.returnRate,
    restockDays: t.restockDays,
  };
  return (
    <div class="kp-cost-fields">
      {ids.map((id) => {
        const why = fields.fault(id);
        return (
          <Input
            key={id}
            label={labels[id]}
            hint={hint(id)}
            error={why === null ? undefined : t.faults[why]}
            value={fields.texts[id]}
            inputMode="decimal"
            autocomplete="off"
            maxLength={20}
            onInput={(event) => fields.set(id, event.currentTarget.value)}
          />
        );
      })}
    </div>
  );
}
