/** What a page that is being taught showed, checked before the panel looks at it: the page may be hostile. */
import * as v from 'valibot';
import { LONGEST_ADDRESS, LONGEST_WORD, MOST_NEUTRAL } from '../recipes/page-place.ts';
import { IdPlaceSchema, ShopPlaceSchema } from '../recipes/place-schema.ts';
import { LONGEST_HEADER } from '../recipes/recipe.ts';
import type { PageLook } from './look-at-page.ts';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const few = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MOST_NEUTRAL));
/** More columns than any table worth teaching. */
const MOST_CELLS = 400;
const RowSchema = v.pipe(v.array(v.nullable(text(LONGEST_HEADER))), v.maxLength(MOST_CELLS));

const LookSchema = v.object({
  host: text(260),
  address: text(LONGEST_ADDRESS),
  header: text(LONGEST_HEADER),
  rows: v.pipe(v.array(RowSchema), v.maxLength(40)),
  ids: few(v.object({ place: IdPlaceSchema, sample: text(64) })),
  days: few(v.object({ label: text(LONGEST_WORD), text: text(LONGEST_HEADER) })),
  picker: v.nullable(text(LONGEST_HEADER)),
  shops: few(v.object({ place: ShopPlaceSchema, name: text(LONGEST_HEADER) })),
  choices: few(text(LONGEST_WORD)),
  twin: v.boolean(),
}) satisfies v.GenericSchema<unknown, PageLook>;

/** null for anything that is none. */
export function parsePageLook(input: unknown): PageLook | null {
  const parsed = v.safeParse(LookSchema, input);
  return parsed.success ? parsed.output : null;
}
