/** What the operator wrote down of a party, as it comes back from a file: checked field by field. */
import * as v from 'valibot';
import { InstantSchema } from '../sheets/sheet-parts.ts';
import { type Day, parseDay } from '../time/day.ts';
import { isMonth } from './months.ts';
import { MOST_NOTE, type PartyEntry } from './party-entry.ts';
import { MOST_FEN } from './rule.ts';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const DaySchema = v.custom<Day>((input) => typeof input === 'string' && parseDay(input) !== null);
const whole = (least: number, most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

const of = { id: Id, book: Id, party: Id } as const;

export const EntrySchema = v.variant('kind', [
  v.object({
    ...of,
    kind: v.literal('payment'),
    day: DaySchema,
    fen: whole(1, MOST_FEN * 100),
    note: v.pipe(v.string(), v.maxLength(MOST_NOTE)),
    takenBack: v.nullable(InstantSchema),
  }),
  v.object({
    ...of,
    kind: v.literal('sessions'),
    month: v.pipe(v.string(), v.check(isMonth)),
    count: whole(0, 10_000),
  }),
]) satisfies v.GenericSchema<unknown, PartyEntry>;
