import type { OrderLink } from '../settlement/bill-row.ts';
import { isLostId } from './bill-cells.ts';
import type { BillRole, LinkRule } from './bill-layout.ts';

const NUMBERS: readonly BillRole[] = ['order', 'baseOrder', 'subOrder'];

/** The order a row belongs to, by the first rule that fits. @param text what a column of the row says, '' for nothing */
export function orderLink(text: (role: BillRole) => string, rules: readonly LinkRule[]): OrderLink {
  for (const rule of rules) {
    if ('none' in rule) {
      if (rule.none.test(text(rule.in))) return { order: null, by: rule.by };
      continue;
    }
    const found = text(rule.in);
    if (isLostId(found)) continue;
    const order = rule.pattern.exec(found)?.[1];
    if (order !== undefined) return { order, by: rule.by };
  }
  const lost = NUMBERS.some((role) => isLostId(text(role)));
  return lost ? { order: null, by: null, lost: true } : { order: null, by: null };
}
