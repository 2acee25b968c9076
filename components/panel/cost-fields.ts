/** The fields of a form on costs: what was typed, what it means, and what is wrong with it. */
import { useState } from 'preact/hooks';
import {
  amountField,
  amountText,
  daysField,
  type FieldFault,
  type ParsedField,
  rateField,
  rateText,
} from '../../utils/costs/parse-field.ts';
import type { Currency } from '../../utils/metrics/money.ts';

export type CostFieldId = 'cost' | 'margin' | 'feeRate' | 'shipping' | 'returnRate' | 'restockDays';
export type CostFault = FieldFault | 'not-days';
type Values<Id extends CostFieldId> = Readonly<Record<Id, number | null>>;

export interface CostFields<Id extends CostFieldId> {
  readonly texts: Readonly<Record<Id, string>>;
  readonly set: (id: Id, text: string) => void;
  /** Said once the form was sent. */
  readonly fault: (id: Id) => CostFault | null;
  /** @returns null when a field is wrong */
  readonly values: () => Values<Id> | null;
}

const isAmount = (id: CostFieldId): boolean => id === 'cost' || id === 'shipping';

export function fieldText(id: CostFieldId, value: number | null, currency: Currency): string {
  if (id === 'restockDays') return value === null ? '' : String(value);
  return isAmount(id) ? amountText(value, currency) : rateText(value);
}

function readField(id: CostFieldId, text: string, currency: Currency): ParsedField<CostFault> {
  if (id === 'restockDays') return daysField(text);
  return isAmount(id) ? amountField(text, currency, id !== 'cost') : rateField(text);
}

/** @param stored what the fields show at first */
export function useCostFields<Id extends CostFieldId>(
  ids: readonly Id[],
  stored: Values<Id>,
  currency: Currency,
): CostFields<Id> {
  const [texts, setTexts] = useState(
    () => Object.fromEntries(ids.map((id) => [id, fieldText(id, stored[id], currency)])) as Record<Id, string>,
  );
  const [sent, setSent] = useState(false);
  const read = (id: Id) => readField(id, texts[id], currency);
  return {
    texts,
    set: (id, text) => setTexts({ ...texts, [id]: text }),
    fault: (id) => {
      const field = read(id);
      return sent && !field.ok ? field.why : null;
    },
    values: () => {
      setSent(true);
      const found = ids.map((id) => [id, read(id)] as const);
      if (found.some(([, field]) => !field.ok)) return null;
      return Object.fromEntries(found.map(([id, field]) => [id, field.ok ? field.value : null])) as Values<Id>;
    },
  };
}
