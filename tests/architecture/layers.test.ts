/** Which way the arrows between rooms may point. Adding a room means adding it to this table. */
import { describe, expect, it } from 'vitest';
import { SITES } from '../../utils/sites/registry.ts';
import { productSources, type Source } from './sources.ts';

const DOMAIN = [
  'utils/statistics',
  'utils/metrics',
  'utils/time',
  'utils/sheets',
  'utils/recipes',
  'utils/history',
  'utils/tiers',
  'utils/advice',
  'utils/trials',
  'utils/promotions',
  'utils/planner',
  'utils/notes',
  'utils/costs',
  'utils/settlement',
  'utils/splits',
  'utils/demo',
  'utils/texts',
];
const OUTSIDE = ['utils/sites', 'utils/bills', 'utils/files', 'utils/storage', 'utils/platform'];
/** Jobs that run apart in a thread of their own; screens' stores start them. */
const JOBS = ['utils/imports'];
const SERVICES = ['utils/stores', 'utils/capture', 'utils/worker'];
const COMPONENTS = [
  'components',
  ...['charts', 'overlay', 'panel', 'planner', 'popup', 'settlement', 'start', 'ui'].map((r) => `components/${r}`),
];
const BELOW_SERVICES = [...DOMAIN, ...OUTSIDE, 'utils/messages'];
const BELOW_COMPONENTS = [...BELOW_SERVICES, ...JOBS, ...SERVICES];
/** The overlay stands on the page, where no store of ours reads a database. */
const OVERLAY = [...DOMAIN, 'utils/sites', 'utils/platform', 'utils/messages', 'utils/stores', 'utils/capture'];

/** Room → rooms it may import from. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...each(DOMAIN, () => DOMAIN),
    ...each(OUTSIDE, (room) => [...DOMAIN, room]),
    'utils/messages': [...DOMAIN, 'utils/platform', 'utils/messages'],
    ...each(JOBS, (room) => [...BELOW_SERVICES, room]),
    ...each(SERVICES, (room) => [...BELOW_SERVICES, ...JOBS, room]),
    ...each(COMPONENTS, () => [...DOMAIN, 'utils/stores', ...COMPONENTS]),
    'components/overlay': [...OVERLAY, ...COMPONENTS],
    entrypoints: [...BELOW_COMPONENTS, ...COMPONENTS, 'entrypoints'],
  }),
);

/** Room → rooms whose shapes it may name: a screen shows what an edge describes, and calls nothing of it. */
const NAMED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(each(COMPONENTS, () => [...OUTSIDE, ...JOBS])),
);

function each(
  rooms: readonly string[],
  allowed: (room: string) => readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(rooms.map((room) => [room, allowed(room)]));
}

function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  if (top === 'entrypoints') return 'entrypoints';
  return /\.tsx?$/.test(room) || room === '' ? top : `${top}/${room}`;
}

function isOurs(target: string): boolean {
  return /^(utils|components|entrypoints)\//.test(target);
}

const IMPURE = new RegExp(
  [
    String.raw`\b(document|window)\.(querySelector|getElement|createElement|addEventListener|body|cookie|location)`,
    String.raw`\b(navigator|localStorage|sessionStorage|globalThis)\.`,
    String.raw`\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bset(Timeout|Interval)\(`,
  ].join('|'),
);

describe('layers', () => {
  it('knows every room', () => {
    const rooms = new Set(productSources().map((s) => roomOf(s.path)));
    expect([...rooms].filter((room) => !ALLOWED.has(room))).toEqual([]);
  });

  it('has no arrow pointing back', () => {
    const wrong = productSources().flatMap((s) => {
      const room = roomOf(s.path);
      const allowed = ALLOWED.get(room) ?? [];
      const named = NAMED.get(room) ?? [];
      return s.imports
        .filter(({ target, typeOnly }) => isOurs(target) && !(typeOnly && named.includes(roomOf(target))))
        .filter(({ target }) => !allowed.includes(roomOf(target)))
        .map((i) => `${s.path} → ${i.target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has a pure domain: no package at all, no page, no clock and no chance', () => {
    const domain = productSources().filter((s) => DOMAIN.includes(roomOf(s.path)));
    const packages = domain.flatMap((s) =>
      s.imports.filter((i) => !isOurs(i.target) && i.target !== 'valibot').map((i) => `${s.path} → ${i.target}`),
    );
    expect(packages).toEqual([]);
    expect(domain.filter((s) => IMPURE.test(s.code)).map((s) => s.path)).toEqual([]);
  });
});

describe('cycles', () => {
  it('has no file that leads back to itself', () => {
    expect(findCycle(productSources())).toBeNull();
  });
});

/** Depth-first; a path that meets itself again is a cycle. */
function findCycle(sources: readonly Source[]): string | null {
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ');
    if (done.has(path)) return null;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      const cycle = byPath.has(target) ? walk(target, [...trail, path]) : null;
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of sources) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('who may know what', () => {
  const importers = (matches: (target: string) => boolean): string[] =>
    productSources()
      .filter((s) => s.imports.some((i) => matches(i.target)))
      .map((s) => s.path);

  it('only storage knows Dexie', () => {
    expect(importers((t) => t === 'dexie').filter((p) => !p.startsWith('utils/storage/'))).toEqual([]);
  });

  it('only platform and messages know the browser', () => {
    const rooms = ['utils/platform/', 'utils/messages/'];
    const outside = importers((t) => t.startsWith('wxt/browser') || t === 'webextension-polyfill');
    expect(outside.filter((p) => !rooms.some((room) => p.startsWith(room)))).toEqual([]);
    const globals = productSources().filter((s) =>
      /\b(chrome|browser)\.(runtime|storage|tabs|scripting)\b/.test(s.code),
    );
    expect(globals.map((s) => s.path).filter((p) => !rooms.some((room) => p.startsWith(room)))).toEqual([]);
  });

  it('content scripts never reach the database', () => {
    const byPath = new Map(productSources().map((s) => [s.path, s]));
    const reached = new Map<string, string>();
    const walk = (path: string, from: string): void => {
      if (reached.has(path)) return;
      reached.set(path, from);
      for (const i of byPath.get(path)?.imports ?? []) if (!i.typeOnly) walk(i.target, path);
    };
    const declarations = SITES.map(({ id }) => `utils/sites/${id}/script.ts`);
    const scripts = [
      ...['hook', 'overlay', 'answers', 'tables', 'taught', 'teach'].map((name) => `entrypoints/${name}.ts`),
      ...declarations,
    ];
    expect(scripts.filter((path) => !byPath.has(path))).toEqual([]);
    for (const script of scripts) walk(script, script);
    const trespass = [...reached].filter(([path]) => path === 'dexie' || path.startsWith('utils/storage/'));
    expect(trespass.map(([path, from]) => `${from} → ${path}`)).toEqual([]);
  });

  it('every relative import names its file with its ending', () => {
    const bare = productSources().flatMap((s) =>
      s.imports.filter((i) => isOurs(i.target) && !/\.\w+$/.test(i.target)).map((i) => `${s.path} → ${i.target}`),
    );
    expect(bare).toEqual([]);
  });
});
