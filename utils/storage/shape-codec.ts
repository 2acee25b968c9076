/** Levels stand as one text each: of a long list they are thousands, and a text is read many times faster than its parts. */
import type { LastGood } from '../sheets/last-good.ts';
import type { ShapeRow } from './rows.ts';

type Levels = LastGood['levels'][string];
type Pairs = readonly (readonly [string, number])[];

interface Decoded {
  readonly text: string;
  readonly levels: Levels;
}

/** Enough for the lists somebody pages through at a time. */
const MOST = 24;

/** Page after page asks for the same: a text that has not changed is not taken apart again. */
const decoded = new Map<string, Decoded>();

function remember(key: string, entry: Decoded): Decoded {
  decoded.delete(key);
  decoded.set(key, entry);
  const [oldest] = decoded.keys();
  if (decoded.size > MOST && oldest !== undefined) decoded.delete(oldest);
  return entry;
}

type Key = Pick<ShapeRow, 'shop' | 'list'>;

const nameOf = ({ shop, list }: Key, level: string): string => [shop, list, level].join('\n');

function textOf(name: string, levels: Levels): string {
  const known = decoded.get(name);
  if (known?.levels === levels) return known.text;
  return remember(name, { levels, text: JSON.stringify([...levels]) }).text;
}

function levelsOf(name: string, stored: string | Pairs): Levels {
  // Rows of older builds hold the pairs themselves.
  if (typeof stored !== 'string') return new Map(stored);
  const known = decoded.get(name);
  if (known?.text === stored) return known.levels;
  return remember(name, { text: stored, levels: new Map(JSON.parse(stored) as Pairs) }).levels;
}

export function encodeShape(key: Key, { shapes, levels }: LastGood): ShapeRow {
  const texts = Object.entries(levels).map(([level, known]) => [level, textOf(nameOf(key, level), known)]);
  return { shop: key.shop, list: key.list, shapes, levels: Object.fromEntries(texts) };
}

export function decodeShape(row: ShapeRow): LastGood {
  const levels = Object.entries(row.levels).map(([level, stored]) => [level, levelsOf(nameOf(row, level), stored)]);
  return { shapes: row.shapes, levels: Object.fromEntries(levels) };
}
