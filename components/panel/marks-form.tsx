import { useState } from 'preact/hooks';
import { amountField, amountText } from '../../utils/costs/parse-field.ts';
import { parseUplift } from '../../utils/notes/parse-uplift.ts';
import type { ProductRecord } from '../../utils/notes/records.ts';
import { panelMarksTexts } from '../../utils/texts/panel-marks.ts';
import { useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { Check } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { FormActions } from './form-actions.tsx';

export type Marks = Required<Pick<ProductRecord, 'brand' | 'seasonal' | 'promo' | 'linkedTo'>>;

/** A price that somebody tried to save, and the ceilings it is below, told. */
export interface HeldPrice {
  /** Minor units. */
  readonly price: number;
  readonly lines: readonly string[];
}

export interface MarksFormProps {
  readonly marks: Marks;
  /** Products it may be linked to. */
  readonly mains: readonly { readonly value: string; readonly label: string }[];
  readonly held: HeldPrice | null;
  readonly busy: boolean;
  readonly onSave: (marks: Marks) => void;
  readonly onCancel: () => void;
}

/** The fields as typed, and what is wrong with them once somebody tried to save. */
function useMarks({ marks, held, onSave }: MarksFormProps) {
  const t = useTexts(panelMarksTexts);
  const { currency } = useShopUnits();
  const [brand, setBrand] = useState(marks.brand);
  const [seasonal, setSeasonal] = useState(marks.seasonal);
  const [price, setPrice] = useState(amountText(marks.promo?.price ?? null, currency));
  const [uplift, setUplift] = useState(marks.promo?.uplift?.toString() ?? '');
  const [linkedTo, setLinkedTo] = useState(marks.linkedTo ?? '');
  const [tried, setTried] = useState(false);
  const priced = amountField(price, currency, false);
  const lifted = parseUplift(uplift);
  const isUnpriced = priced.ok && priced.value === null && lifted.ok && lifted.value !== null;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!priced.ok || !lifted.ok || isUnpriced) return;
    const promo = priced.value === null ? null : { price: priced.value, uplift: lifted.value };
    onSave({ brand, seasonal, promo, linkedTo: linkedTo || null });
  };
  const told = held && priced.ok && priced.value === held.price ? held.lines : [];
  const priceError = priced.ok ? (isUnpriced ? t.unpriced : undefined) : t.faults[priced.why];
  const errors = {
    price: tried ? priceError : undefined,
    uplift: tried && !lifted.ok ? t.upliftFault : undefined,
  };
  const typed = { price, setPrice, uplift, setUplift, linkedTo, setLinkedTo };
  return { brand, setBrand, seasonal, setSeasonal, ...typed, errors, told, save };
}

/** Whether it is a 形象款 or a 季节款, and at what price it is to be sold in a promotion, which 主推 it belongs with. */
export function MarksForm(props: MarksFormProps) {
  const t = useTexts(panelMarksTexts);
  const { currency } = useShopUnits();
  const fields = useMarks(props);
  return (
    <form class="kp-card kp-stack" aria-label={t.title} onSubmit={fields.save} ref={focusFirst}>
      <Check checked={fields.brand} onChange={fields.setBrand}>
        {t.brand}
      </Check>
      <Check checked={fields.seasonal} onChange={fields.setSeasonal}>
        {t.seasonal}
      </Check>
      <Input
        label={t.price(currency.sign)}
        hint={t.priceHint}
        value={fields.price}
        inputMode="decimal"
        maxLength={20}
        error={fields.errors.price}
        onInput={(event) => fields.setPrice(event.currentTarget.value)}
      />
      <Input
        label={t.uplift}
        hint={t.upliftHint}
        value={fields.uplift}
        inputMode="decimal"
        maxLength={8}
        error={fields.errors.uplift}
        onInput={(event) => fields.setUplift(event.currentTarget.value)}
      />
      <Select
        label={t.linkedTo}
        hint={t.linkedHint}
        value={fields.linkedTo}
        options={[{ value: '', label: t.unlinked }, ...props.mains]}
        onPick={fields.setLinkedTo}
      />
      {fields.told.map((line) => (
        <Notice key={line} tone="warn">
          {line}
        </Notice>
      ))}
      <FormActions
        label={t.title}
        busy={props.busy}
        save={fields.told.length > 0 ? t.saveAnyway : undefined}
        onCancel={props.onCancel}
      />
    </form>
  );
}
