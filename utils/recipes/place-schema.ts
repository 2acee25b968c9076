/** Where a taught page's table stands, checked field by field. */
import * as v from 'valibot';
import { shortText } from '../sheets/sheet-parts.ts';
import {
  type IdPlace,
  LONGEST_ADDRESS,
  LONGEST_WORD,
  MOST_NEUTRAL,
  type PagePlace,
  type ShopPlace,
} from './page-place.ts';
import { LONGEST_HEADER, MOST_COLUMNS } from './recipe.ts';

const WordSchema = shortText(LONGEST_WORD);

export const IdPlaceSchema = v.variant('from', [
  v.object({ from: v.picklist(['column', 'key']) }),
  v.object({ from: v.picklist(['printed', 'link', 'path']), word: WordSchema }),
]) satisfies v.GenericSchema<unknown, IdPlace>;

export const ShopPlaceSchema = v.variant('from', [
  v.object({ from: v.picklist(['header', 'nowhere']) }),
  v.object({ from: v.literal('label'), word: WordSchema }),
]) satisfies v.GenericSchema<unknown, ShopPlace>;

export const PlaceSchema = v.object({
  host: v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/)),
  address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(/^\/[^\s?#]*(?:\?[\w=&%./-]+)?(?:#[^\s?]*)?$/)),
  id: IdPlaceSchema,
  time: v.picklist(['label', 'picker', 'column', 'now']),
  shop: ShopPlaceSchema,
  neutral: v.pipe(v.array(WordSchema), v.maxLength(MOST_NEUTRAL)),
  others: v.optional(v.pipe(v.array(shortText(LONGEST_HEADER)), v.maxLength(MOST_COLUMNS)), []),
}) satisfies v.GenericSchema<unknown, PagePlace>;
