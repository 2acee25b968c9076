/** Every text a person can see stands in utils/texts, in both languages, and is shown somewhere. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, productSources } from './sources.ts';

/** Files holding words to be recognised or data in the platforms' own words, not interface text. */
const DATA: readonly string[] = [
  // The vocabulary's names, and the units and signs a page writes beside a figure.
  'utils/metrics/vocabulary.ts',
  'utils/metrics/parse-figure.ts',
  'utils/metrics/format.ts',
  // Headers that betray personal data, and words that betray costs in a note.
  'utils/sheets/personal-data.ts',
  'utils/notes/notes-chat.ts',
  // Declarations: the pages' own words, and the names of the promotions.
  'utils/sites/',
  'utils/promotions/',
  // Titles and names of the practice shop.
  'utils/demo/',
];
const CHINESE = /[\u3400-\u9fff]/;
/** English may quote the page's own words (30天, 生意参谋), or be one; no more Chinese than this. */
const QUOTED = 6;

const outside = productSources().filter((s) => !s.path.startsWith('utils/texts/'));
const within = productSources().filter((s) => s.path.startsWith('utils/texts/'));

it('no Chinese stands outside the texts and the data files', () => {
  const found = outside
    .filter((s) => !DATA.some((data) => s.path.startsWith(data)))
    .flatMap((s) =>
      s.code.split('\n').flatMap((line, i) => (CHINESE.test(line) ? [`${s.path}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function leaves(value: unknown, path: readonly string[] = []): Entry[] {
  if (!isObject(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function chineseIn(text: string): number {
  return [...text].filter((c) => CHINESE.test(c)).length;
}

async function rooms(): Promise<{ name: string; zh: Entry[]; en: Entry[] }[]> {
  const modules = await Promise.all(
    within.map(async (s) => [s.path, (await import(join(PROJECT, s.path))) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([path, exports]) =>
    Object.entries(exports)
      .filter((entry): entry is [string, { zh: unknown; en: unknown }] => isObject(entry[1]) && 'zh' in entry[1])
      .map(([name, { zh, en }]) => ({ name: `${path} ${name}`, zh: leaves(zh), en: leaves(en) })),
  );
}

describe('the catalogue', () => {
  it('has the same keys in both languages, none of them empty, English without Chinese', async () => {
    const found = await rooms();
    expect(found.length).toBeGreaterThan(3);
    for (const { name, zh, en } of found) {
      const keys = (list: Entry[]) => list.map((e) => e.path.join('.')).sort();
      expect(keys(en), name).toEqual(keys(zh));
      const bad = en.filter(({ value }) => typeof value === 'string' && (value === '' || chineseIn(value) > QUOTED));
      expect(bad.map((e) => `${name}.${e.path.join('.')}`)).toEqual([]);
    }
  });

  it('has no key that nothing shows', async () => {
    const mentioned = mentions();
    const unused = (await rooms()).flatMap(({ name, zh }) =>
      zh.filter((e) => !mentioned(e.path)).map((e) => `${name}: ${e.path.join('.')}`),
    );
    expect(unused).toEqual([]);
  });
});

/**
 * Named outside the texts, or read as a property inside them (a sentence made of others). A map that
 * is looked up by a value (`reasons[code]`) shows all its entries.
 */
function mentions(): (path: readonly string[]) => boolean {
  const words = (list: typeof outside, pattern: RegExp) =>
    new Set(list.flatMap((s) => [...s.code.matchAll(pattern)].map((m) => m[1])));
  const named = words(outside, /([\w$]+(?:-[\w]+)*)/g);
  const read = words(within, /\.([\w$]+)/g);
  const looked = words([...outside, ...within], /\b([\w$]+)\[/g);
  return (path) => {
    const key = path.at(-1) ?? '';
    return named.has(key) || read.has(key) || path.slice(0, -1).some((outer) => looked.has(outer));
  };
}
