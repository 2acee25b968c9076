import type { EntryClass } from '../settlement/bill-row.ts';
import type { ClassRule } from './bill-layout.ts';

export interface ToldBy {
  readonly scene: string;
  readonly document: string;
  readonly detail: string;
}

/** The first that fits. @param amount its sign alone counts */
export function ruleOf(told: ToldBy, amount: number, rules: readonly ClassRule[]): ClassRule | undefined {
  const side = amount < 0 ? 'expense' : 'income';
  const fits = ({ when, side: asked }: ClassRule): boolean =>
    (asked === undefined || asked === side) &&
    (when.scene?.test(told.scene) ?? true) &&
    (when.document?.test(told.document) ?? true) &&
    (when.detail?.test(told.detail) ?? true);
  return rules.find(fits);
}

/** What a movement was, by the first rule that fits; `other` where none does. */
export const classOf = (told: ToldBy, amount: number, rules: readonly ClassRule[]): EntryClass =>
  ruleOf(told, amount, rules)?.class ?? 'other';
