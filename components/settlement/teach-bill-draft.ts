/** What an operator has said so far of a bill nobody knows. */
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenWord } from '../../utils/bills/seen-words.ts';
import type { EntryClass } from '../../utils/settlement/bill-row.ts';
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import {
  MONEY_ROLES,
  TAUGHT_ROLES,
  type TaughtColumn,
  type TaughtDraft,
  type TaughtRole,
  type TaughtSides,
} from '../../utils/settlement/taught-bill.ts';

export interface TeachBillDraft {
  readonly name: string;
  readonly source: BillSource;
  readonly sides: TaughtSides;
  /** Headers by role; a role without one stands in no column. */
  readonly columns: Readonly<Partial<Record<TaughtRole, string>>>;
  /** By side and word. */
  readonly classes: Readonly<Record<string, EntryClass>>;
}

export function firstDraft({ suggested, sides }: LookedBill, source: BillSource): TeachBillDraft {
  const columns = Object.fromEntries(suggested.map(({ role, header }) => [role, header]));
  return { name: '', source, sides, columns, classes: {} };
}

const MONEY: ReadonlySet<TaughtRole> = new Set(Object.values(MONEY_ROLES).flat());

/** Roles that are asked for, those that must be said first. */
export function askedRoles(sides: TaughtSides): {
  readonly needed: readonly TaughtRole[];
  readonly free: readonly TaughtRole[];
} {
  return {
    needed: ['at', ...MONEY_ROLES[sides]],
    free: TAUGHT_ROLES.filter((role) => role !== 'at' && !MONEY.has(role)),
  };
}

export const wordKey = ({ side, word }: Pick<SeenWord, 'side' | 'word'>): string => `${side} ${word}`;

/** What it comes to as data; columns of money its way of telling sides has no use for are left out. */
export function taughtOf(draft: TeachBillDraft, look: LookedBill, words: readonly SeenWord[]): TaughtDraft {
  const { name, source, sides, columns, classes } = draft;
  const { needed, free } = askedRoles(sides);
  const said = [...needed, ...free].flatMap((role): TaughtColumn[] => {
    const header = columns[role];
    return header === undefined ? [] : [{ role, header }];
  });
  return {
    name: name.trim(),
    source,
    headers: look.headers,
    columns: said,
    sides,
    total: look.total,
    classes: words.map(({ word, side, likely }) => ({ word, side, class: classes[wordKey({ word, side })] ?? likely })),
  };
}
