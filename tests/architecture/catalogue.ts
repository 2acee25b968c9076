/** The typed catalogue of texts: its rooms, and what the code reads of each. */
import { join } from 'node:path';
import { PROJECT, productSources, type Source } from './sources.ts';

export interface Entry {
  readonly path: readonly string[];
  readonly value: unknown;
}

export interface Room {
  /** Name of the exported or private constant that holds both languages. */
  readonly name: string;
  readonly source: Source;
  readonly zh: readonly Entry[];
  readonly en: readonly Entry[];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function leaves(value: unknown, path: readonly string[] = []): Entry[] {
  if (!isObject(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

export const isText = (s: Pick<Source, 'path'>): boolean => s.path.startsWith('utils/texts/');

export async function textRooms(): Promise<Room[]> {
  const found = await Promise.all(
    productSources()
      .filter(isText)
      .map(async (source) => {
        const exported = (await import(join(PROJECT, source.path))) as Record<string, unknown>;
        return Object.entries(exported)
          .filter((entry): entry is [string, { zh: unknown; en: unknown }] => isObject(entry[1]) && 'zh' in entry[1])
          .map(([name, { zh, en }]) => ({ name, source, zh: leaves(zh), en: leaves(en) }));
      }),
  );
  return found.flat();
}

const escaped = (name: string) => name.replace(/\$/g, '\\$');

/** Names by which a file holds the room or a part of it: `const t = useTexts(room)`, `const { a } = room[language]`. */
function holders(code: string, room: string): { names: Set<string>; keys: Set<string> } {
  const names = new Set([room]);
  const keys = new Set<string>();
  for (let grown = -1; grown !== names.size + keys.size; ) {
    grown = names.size + keys.size;
    for (const name of [...names].map(escaped)) {
      const taken = String.raw`\s*(?:useTexts\()?${name}\b\)?(?:\[[^\]]+\]|\.\w+)*;`;
      for (const [, held = ''] of code.matchAll(new RegExp(String.raw`\bconst (\w+)(?:: [^=;]+)?\s*=${taken}`, 'g')))
        names.add(held);
      for (const [, list = ''] of code.matchAll(new RegExp(String.raw`\bconst \{([^}]*)\}\s*=${taken}`, 'g')))
        for (const key of list.matchAll(/(\w+)/g)) keys.add(key[1] ?? '');
    }
  }
  return { names, keys };
}

interface Reading {
  readonly keys: ReadonlySet<string>;
  /** Keys behind which an entry is looked up by a value, `''` for the room itself. */
  readonly lookedIn: ReadonlySet<string>;
}

const LANGUAGE = String.raw`\[(?:\w+\.)*language\]`;

function readBy({ code }: Source, room: string): Reading {
  const { names, keys } = holders(code, room);
  const any = `\\b(?:${[...names].map(escaped).join('|')})`;
  for (const [, chain = ''] of code.matchAll(new RegExp(String.raw`${any}((?:\[[^\]]+\]|\.\w+)+)`, 'g')))
    for (const [, key = ''] of chain.matchAll(/\.(\w+)(?![^[]*\])/g)) keys.add(key);
  const isLookedIn = (key: string) => new RegExp(String.raw`\b${key}\[|\bObject\.\w+\(\w+\.${key}\)`).test(code);
  const lookedIn = new Set([...keys].filter(isLookedIn));
  if (new RegExp(String.raw`${any}(?:${LANGUAGE})?(?!${LANGUAGE})\[`).test(code)) lookedIn.add('');
  // Spread into another catalogue, it is handed on whole too.
  if (new RegExp(String.raw`\.\.\.${any}\.zh\b`).test(code)) lookedIn.add('');
  return { keys, lookedIn };
}

/** Whether something reads the entry: by its names, or by values among which they stand in quotes. */
export function readerOf(room: Room): (path: readonly string[]) => boolean {
  const users = productSources().filter(
    (s) => s.path === room.source.path || s.imports.some((i) => i.target === room.source.path),
  );
  const readings = users.map((s) => readBy(s, room.name));
  const read = new Set(readings.flatMap(({ keys }) => [...keys]));
  const lookedIn = new Set(readings.flatMap((reading) => [...reading.lookedIn]));
  const quoted = (key: string) =>
    productSources().some((s) => s.path !== room.source.path && new RegExp(`'${escaped(key)}'`).test(s.code));
  return (path) => {
    for (const [at, key] of path.entries()) {
      const lookedUp = lookedIn.has('') || lookedIn.has(path[at - 1] ?? '');
      // What is looked up is handed on whole.
      if (lookedUp && quoted(key)) return true;
      if (!read.has(key)) return false;
    }
    return true;
  };
}
