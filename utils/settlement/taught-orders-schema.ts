/** Taught orders as they come back from storage or from a backup: checked field by field. */
import * as v from 'valibot';
import { cleanText } from '../sheets/clean-text.ts';
import { InstantSchema } from '../sheets/sheet-parts.ts';
import { LONGEST_WORD, taughtId } from './taught-bill.ts';
import { Header, isNobodys, parsed, TaughtBillSchema, taughtHead } from './taught-bill-schema.ts';
import {
  MOST_STATES,
  ORDER_STATES,
  TAUGHT_ORDER_ROLES,
  type Taught,
  type TaughtOrders,
  type TaughtOrdersDraft,
} from './taught-orders.ts';
import { ordersProblems } from './taught-orders-problems.ts';

const draft = {
  ...taughtHead,
  columns: v.pipe(
    v.array(v.object({ role: v.picklist(TAUGHT_ORDER_ROLES), header: Header })),
    v.maxLength(TAUGHT_ORDER_ROLES.length),
  ),
  repeats: v.boolean(),
  states: v.pipe(
    v.array(
      v.object({
        word: v.pipe(v.string(), v.maxLength(LONGEST_WORD), v.transform(cleanText), v.check(isNobodys)),
        state: v.picklist(ORDER_STATES),
      }),
    ),
    v.maxLength(MOST_STATES),
  ),
} as const;

const DraftSchema = v.pipe(
  v.object(draft),
  v.check((one) => ordersProblems(one).length === 0),
) satisfies v.GenericSchema<unknown, TaughtOrdersDraft>;

const TaughtOrdersSchema = v.pipe(
  v.object({ ...draft, version: v.literal(1), id: v.string(), taughtAt: InstantSchema }),
  v.check((one) => ordersProblems(one).length === 0),
  v.check(({ id, headers }) => id === taughtId(headers)),
) satisfies v.GenericSchema<unknown, TaughtOrders>;

/** A bill or orders. */
export const TaughtSchema = v.union([TaughtBillSchema, TaughtOrdersSchema]) satisfies v.GenericSchema<unknown, Taught>;

/** null where it is none, or one of a build that knew more. Never throws. */
export const parseTaught = (input: unknown): Taught | null => parsed(TaughtSchema, input);
/** null where it is none. Never throws. */
export const parseOrdersDraft = (input: unknown): TaughtOrdersDraft | null => parsed(DraftSchema, input);
