import { type OrderLink, OWN_NUMBER } from '../settlement/bill-row.ts';
import { isLostId, isOfPeople, plainCell } from './bill-cells.ts';
import type { BillRole, LinkRule } from './bill-layout.ts';

const NUMBERS: readonly BillRole[] = ['order', 'baseOrder', 'subOrder'];

/** The order a row belongs to, by the first rule that fits. @param cell of the row, as it stands in the file */
export function orderLink(cell: (role: BillRole) => string | null, rules: readonly LinkRule[]): OrderLink {
  for (const rule of rules) {
    if ('none' in rule) {
      if (rule.none.test(plainCell(cell(rule.in)))) return { order: null, by: rule.by };
      continue;
    }
    const found = cell(rule.in);
    if (isLostId(found)) continue;
    const order = rule.pattern.exec(plainCell(found))?.[1];
    if (order === undefined || ((rule.by === OWN_NUMBER || rule.typed) && isOfPeople(order))) continue;
    return { order, by: rule.by };
  }
  const lost = NUMBERS.some((role) => isLostId(cell(role)));
  return lost ? { order: null, by: null, lost: true } : { order: null, by: null };
}
