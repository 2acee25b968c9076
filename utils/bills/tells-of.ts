/** What parts of a report a layout can tell of: of every other a bill of its kind is silent, which is not 0. */
import { type Part, type PayerOf, partOf } from '../settlement/reports/parts.ts';
import { BILL_LAYOUTS } from './bill-registry.ts';
import { PAYERS } from './layouts/payers.ts';

export const payerOf: PayerOf = (name) => PAYERS.find(([pattern]) => pattern.test(name))?.[1] ?? 'unsaid';

/** @param id of a layout; nothing for one we do not know any more */
export function tellsOf(id: string): ReadonlySet<Part> {
  const layout = BILL_LAYOUTS.find((one) => one.id === id);
  const parts = layout?.parts ?? [];
  const named = parts.map(({ class: is, headers }) =>
    partOf({ class: is, name: headers[0] ?? '', amount: 0 }, payerOf, true),
  );
  const ruled = (layout?.classes ?? []).map(({ class: is }) =>
    partOf({ class: is, name: '', amount: 0 }, payerOf, true),
  );
  return new Set([...named, ...ruled]);
}
