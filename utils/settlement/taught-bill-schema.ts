/** Taught bills as they come back from storage or from a backup: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import { InstantSchema, shortText } from '../sheets/sheet-parts.ts';
import { BILL_SOURCES } from './bill-source.ts';
import { ENTRY_CLASSES } from './classes.ts';
import {
  LONGEST_BILL_HEADER,
  LONGEST_TAUGHT_NAME,
  LONGEST_WORD,
  MOST_BILL_HEADERS,
  MOST_TAUGHT_CLASSES,
  TAUGHT_ROLES,
  TAUGHT_SIDES,
  type TaughtBill,
  type TaughtDraft,
  taughtId,
} from './taught-bill.ts';
import { taughtProblems } from './taught-bill-problems.ts';

export const isNobodys = (text: string): boolean => withoutPersonalData(text) === text;

export const Header = v.pipe(shortText(LONGEST_BILL_HEADER), v.check(isNobodys));

/** Of whatever is taught. */
export const taughtHead = {
  name: v.pipe(shortText(LONGEST_TAUGHT_NAME), v.check(isNobodys)),
  source: v.picklist(BILL_SOURCES),
  headers: v.pipe(v.array(Header), v.minLength(2), v.maxLength(MOST_BILL_HEADERS)),
} as const;

const draft = {
  ...taughtHead,
  columns: v.pipe(
    v.array(v.object({ role: v.picklist(TAUGHT_ROLES), header: Header })),
    v.maxLength(TAUGHT_ROLES.length),
  ),
  sides: v.picklist(TAUGHT_SIDES),
  total: v.boolean(),
  classes: v.pipe(
    v.array(
      v.object({
        word: v.pipe(v.string(), v.maxLength(LONGEST_WORD), v.transform(cleanText), v.check(isNobodys)),
        side: v.picklist(['income', 'expense']),
        class: v.picklist(ENTRY_CLASSES),
      }),
    ),
    v.maxLength(MOST_TAUGHT_CLASSES),
  ),
} as const;

const DraftSchema = v.pipe(
  v.object(draft),
  v.check((one) => taughtProblems(one).length === 0),
) satisfies v.GenericSchema<unknown, TaughtDraft>;

export const TaughtBillSchema = v.pipe(
  v.object({
    ...draft,
    version: v.literal(1),
    id: v.string(),
    taughtAt: InstantSchema,
  }),
  v.check((one) => taughtProblems(one).length === 0),
  // Under another name it would stand beside what was taught of the same table.
  v.check(({ id, headers }) => id === taughtId(headers)),
) satisfies v.GenericSchema<unknown, TaughtBill>;

export function parsed<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T | null {
  try {
    const result = v.safeParse(schema, input, { abortEarly: true });
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** null where it is none, or one of a build that knew more. Never throws. */
export const parseTaughtBill = (input: unknown): TaughtBill | null => parsed(TaughtBillSchema, input);
/** null where it is none. Never throws. */
export const parseTaughtDraft = (input: unknown): TaughtDraft | null => parsed(DraftSchema, input);
