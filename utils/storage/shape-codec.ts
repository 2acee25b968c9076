/** Levels stand as one text each: of a long list they are thousands, and a text is read many times faster than its parts. */
import type { LastGood } from '../sheets/last-good.ts';
import type { ShapeRow } from './rows.ts';

type Pairs = LastGood['levels'][string];

export function encodeShape(key: Pick<ShapeRow, 'shop' | 'list'>, { shapes, levels }: LastGood): ShapeRow {
  const texts = Object.entries(levels).map(([name, pairs]) => [name, JSON.stringify(pairs)]);
  return { shop: key.shop, list: key.list, shapes, levels: Object.fromEntries(texts) };
}

export function decodeShape({ shapes, levels }: ShapeRow): LastGood {
  // Rows of older builds hold the pairs themselves.
  const pairs = Object.entries(levels).map(([name, text]): [string, Pairs] => [
    name,
    typeof text === 'string' ? (JSON.parse(text) as Pairs) : text,
  ]);
  return { shapes, levels: Object.fromEntries(pairs) };
}
