/** Every text a person can see stands in utils/texts, in both languages, and is shown somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Entry, isText, readerOf, textRooms } from './catalogue.ts';
import { PROJECT, productSources } from './sources.ts';

/** Files holding words to be recognised or data in the platforms' own words, not interface text. */
const DATA: readonly string[] = [
  // The vocabulary's names, and the units and signs a page writes beside a figure.
  'utils/metrics/vocabulary.ts',
  'utils/metrics/parse-figure.ts',
  'utils/metrics/format.ts',
  // Days as they are written, and what values and headers of an unknown table look like.
  'utils/time/file-days.ts',
  'utils/sheets/header-text.ts',
  'utils/recipes/unit-of.ts',
  'utils/recipes/value-shape.ts',
  // Headers that betray personal data, and words that betray costs in a note.
  'utils/sheets/personal-data.ts',
  'utils/notes/cost-words.ts',
  // Headers of cost columns, and words for the yuan.
  'utils/costs/cost-columns.ts',
  'utils/costs/parse-amount.ts',
  // Words by which a platform says that it has cut a product's traffic.
  'utils/sheets/traffic-words.ts',
  // Names of scenes of advertising.
  'utils/sheets/scene-words.ts',
  // Names of those who bring buyers.
  'utils/sheets/brought-words.ts',
  // Declarations: the pages' own words, and the names of the promotions.
  'utils/sites/',
  'utils/bills/layouts/',
  'utils/promotions/',
  // Tasks of the built-in templates.
  'utils/planner/template',
  // Titles and names of the practice shop.
  'utils/demo/',
];
const CHINESE = /[\u3400-\u9fff]/;
/** English may quote the page's own words (30天, 生意参谋), or be one; no more Chinese than this. */
const QUOTED = 6;

const outside = productSources().filter((s) => !isText(s));

it('no Chinese stands outside the texts and the data files', () => {
  const found = outside
    .filter((s) => !DATA.some((data) => s.path.startsWith(data)))
    .flatMap((s) =>
      s.code.split('\n').flatMap((line, i) => (CHINESE.test(line) ? [`${s.path}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});

/** What a person reads or hears in markup: text between tags, and attributes that are read out. */
const SHOWN = [
  /(?<!=)>([^<>{}[\]=;()&|?]*[A-Za-z]{2,}[^<>{}[\]=;()&|?]*)<\/?[A-Za-z]/g,
  /\b(?:title|aria-label|placeholder|alt|label|summary)=(?:"([^"]*[A-Za-z]{2,}[^"]*)"|\{'([^']*[A-Za-z]{2,}[^']*)'\})/g,
  /['"]?\b(?:title|aria-label|placeholder|alt)['"]?: '([^']*[A-Za-z]{2,}[^']*)'/g,
];

function shownLiterals(code: string): string[] {
  return SHOWN.flatMap((pattern) => [...code.matchAll(pattern)].map((m) => (m[1] ?? m[2] ?? '').trim()));
}

describe('Latin literals', () => {
  it.each([
    ['<p>Loading</p>', ['Loading']],
    ['<Button title="Close it" />', ['Close it']],
    ["<Field placeholder={'Search'} />", ['Search']],
    ["el('b', { 'aria-label': 'Unread' })", ['Unread']],
    ['<p>{t.loading}</p>', []],
    ['<p class="kc-soft">{count}</p>', []],
    ['<Button title={t.close} />', []],
  ])('%s', (code, found) => expect(shownLiterals(code)).toEqual(found));

  it('none stands in markup outside the texts', () => {
    const screens = outside.filter((s) => /^(components|entrypoints)\//.test(s.path));
    expect(screens.length).toBeGreaterThan(50);
    expect(screens.flatMap((s) => shownLiterals(s.code).map((text) => `${s.path}: ${text}`))).toEqual([]);
  });

  it('none stands in the pages, whose titles come from the texts', () => {
    const pages = readdirSync(join(PROJECT, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBe(4);
    for (const path of pages) {
      const body = readFileSync(join(PROJECT, 'entrypoints', path), 'utf8').replace(/<!--.*?-->/gs, '');
      expect(body.replace(/<[^>]*>/g, '').trim(), path).toBe('');
      expect(shownLiterals(body), path).toEqual([]);
    }
  });
});

function chineseIn(text: string): number {
  return [...text].filter((c) => CHINESE.test(c)).length;
}

describe('the catalogue', () => {
  it('has the same keys in both languages, none of them empty, English without Chinese', async () => {
    const found = await textRooms();
    expect(found.length).toBeGreaterThan(3);
    for (const { name, zh, en } of found) {
      const keys = (list: readonly Entry[]) => list.map((e) => e.path.join('.')).sort();
      expect(keys(en), name).toEqual(keys(zh));
      const bad = en.filter(({ value }) => typeof value === 'string' && (value === '' || chineseIn(value) > QUOTED));
      expect(bad.map((e) => `${name}.${e.path.join('.')}`)).toEqual([]);
    }
  });

  it('has no curly apostrophe: Chinese fonts, which stand first, draw it as wide as a character', () => {
    const texts = productSources().filter(isText);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ code }) => /[\u2018\u2019]/.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('has no key that nothing shows', async () => {
    const unused = (await textRooms()).flatMap((room) => {
      const isRead = readerOf(room);
      return room.zh.filter(({ path }) => !isRead(path)).map(({ path }) => `${room.name}.${path.join('.')}`);
    });
    expect(unused).toEqual([]);
  });

  it('would notice a key that only shares its word with something else', async () => {
    const room = (await textRooms()).find(({ name }) => name === 'commonTexts');
    if (!room) throw new Error('no commonTexts');
    const isRead = readerOf(room);
    expect(isRead(['product'])).toBe(true);
    // Stands in the code in many places, as a kind of verdict and of absence.
    expect(isRead(['unknown'])).toBe(false);
  });
});
