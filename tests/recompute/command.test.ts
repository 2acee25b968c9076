/** The whole command on a backup as the panel saves it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawAgain } from '../../scripts/recompute/draw-again.ts';
import { printed } from '../../scripts/recompute/print.ts';
import { runRecompute } from '../../scripts/recompute/run.ts';
import { writeBackup } from '../../utils/files/write-backup.ts';
import type { Database } from '../../utils/storage/database.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { shareStoredTest } from '../../utils/storage/share-stored-test.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import type { StoredShares } from '../../utils/tiers/trial/share-test.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { aTest } from '../storage/a-tested-shop.ts';
import { day, freshDatabase, NOON, named, never, type Row, SHOP_A, stored, TODAY } from '../storage/support.ts';
import { simulate } from '../tiers/practice.ts';

const rows: readonly Row[] = Array.from({ length: 30 }, (_, i) => {
  const buyers = String(9 - Math.floor(i / 4));
  return [`1${100 + i}`, { visitors: '400', cartAdders: '40', payBuyers: buyers, payItems: buyers, payAmount: '999' }];
});

let folder = '';
/** What the panel shows of the shop the backup is of. */
let shown: ReadonlyMap<string, Suggestion> = new Map();
/** What it says of it as of `EARLIER`, of a shop that was never judged before. */
let shownEarlier: ReadonlyMap<string, Suggestion> = new Map();
/** How the panel shares a thousand visitors over a shop's test. */
let sharedInPanel: StoredShares;
const EARLIER = '2026-11-15' as Day;

async function judgedOn(today: Day): Promise<Database> {
  const db = freshDatabase();
  const identities = [SHOP_A, named('木棉小铺')];
  let shop = '';
  for (let back = 16; back >= 1; back -= 1) {
    shop = (await stored(db, { rows, pageSize: 30, identities, period: day(addDays(TODAY, -back)) }, NOON)).shop.id;
  }
  await refreshShop(db, shop, { today, now: NOON, signal: never });
  return db;
}

const suggestionsOf = async (db: Database) =>
  new Map((await db.products.toArray()).map((one) => [one.product, one.suggestion] as const));

async function save(db: Database, name: string): Promise<void> {
  const backup = await writeBackup({ ...(await readEverything(db, never)), settings: { sites: {} } }, NOON);
  writeFileSync(join(folder, name), new Uint8Array(await backup.arrayBuffer()));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'recompute-'));
  const db = await judgedOn(TODAY);
  shown = await suggestionsOf(db);
  shownEarlier = await suggestionsOf(await judgedOn(EARLIER));
  await save(db, 'shop.kuance');
  const tested = await aTest();
  sharedInPanel = (await shareStoredTest(tested.db, tested.shop, 1_000))!;
  await save(tested.db, 'tested.kuance');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  const code = await runRecompute(args, folder, streams);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

interface Said {
  readonly shops: readonly {
    readonly name: string;
    readonly today: string;
    readonly drawn: readonly { readonly product: string; readonly orders: number }[];
    readonly products: readonly (Suggestion & {
      readonly draws: readonly { readonly p: number; readonly again: number; readonly same: boolean }[];
    })[];
  }[];
}

describe('recompute', () => {
  it('says of every product just what the panel shows, and draws every chance again', async () => {
    const { code, out, err } = await run('shop.kuance', '--json');
    expect([code, err]).toEqual([0, '']);
    const [shop] = (JSON.parse(out) as Said).shops;
    expect(shop).toMatchObject({ name: '木棉小铺', today: TODAY });
    expect(shop?.products).toHaveLength(30);
    for (const { product, verdict, certainty, evidence } of shop?.products ?? []) {
      expect({ verdict, certainty, evidence }).toEqual({
        verdict: shown.get(product)?.verdict,
        certainty: shown.get(product)?.certainty,
        evidence: shown.get(product)?.evidence,
      });
    }
    const draws = shop?.products.flatMap((one) => one.draws) ?? [];
    expect(draws).toHaveLength(4);
    expect(draws.every(({ p, again, same }) => same && p === again && p > 0 && p < 1)).toBe(true);
    const [lead] = shop?.drawn ?? [];
    const sales = shown.get(lead?.product ?? '')?.evidence.find(({ kind }) => kind === 'sales');
    expect(lead?.orders).toBeCloseTo((sales?.kind === 'sales' ? sales.perDay : 0) * 7, 10);
  });

  it('prints one product with every line and how it is worked out', async () => {
    const { out } = await run('shop.kuance', '--shop', '木棉小铺', '--product', '1100');
    expect(out).toContain(`木棉小铺, as of ${TODAY}`);
    expect(out).toMatch(/1100 {2}准?主推/);
    expect(out).toMatch(/among the first 2: (0\.\d+) by 400 draws with seed 1; drawn again \1, the same/);
    expect(out).toContain(') ÷ (');
    expect(out).not.toContain('  1101  准');
  });

  it('judges as of another day where that is asked for', async () => {
    const { out } = await run('shop.kuance', '--json', '--today', EARLIER);
    const [shop] = (JSON.parse(out) as Said).shops;
    expect(shop?.today).toBe(EARLIER);
    expect(shop?.products).toHaveLength(30);
    for (const { product, verdict, certainty, basis, evidence } of shop?.products ?? []) {
      const own = shownEarlier.get(product);
      expect(basis?.to).toBe('2026-11-14');
      expect({ verdict, certainty, basis, evidence }).toEqual({
        verdict: own?.verdict,
        certainty: own?.certainty,
        basis: own?.basis,
        evidence: own?.evidence,
      });
    }
  });

  it('shares the visitors of a test as the panel does, with the draws it takes', async () => {
    const { out } = await run('tested.kuance', '--json', '--share', '1000');
    const [shop] = (JSON.parse(out) as { shops: { shares: StoredShares & { rounds: number; seed: number } }[] }).shops;
    expect(shop?.shares).toEqual({ ...sharedInPanel, rounds: 40, seed: 1 });
    expect(sharedInPanel.shares.length).toBeGreaterThan(2);
    const given = sharedInPanel.shares.reduce((sum, { visitors }) => sum + visitors, 0);
    expect(given + sharedInPanel.left).toBe(1_000);
    const { product, visitors, open } = sharedInPanel.shares[0]!;
    const printed = (await run('tested.kuance', '--share', '1000')).out;
    expect(printed).toContain('visitors of the test, by 40 rounds with seed 1');
    expect(printed).toMatch(new RegExp(`${product} .* ${visitors} {2}open in ${open} of 40 rounds`));
    expect((await run('tested.kuance', '--share', 'all')).err).toContain('--share all');
  });

  it('says that visitors that were asked about cannot be shared', () => {
    const answer = { shop: { id: 'a', name: 'A' } as ShopRow, today: TODAY, drawn: [], products: [] };
    expect(printed({ ...answer, shares: null }, false)).toContain('visitors of the test: not shared');
    expect(printed(answer, false)).not.toContain('visitors of the test');
  });

  it('refuses in one line what cannot be done', async () => {
    expect(await run('none.kuance')).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') });
    writeFileSync(join(folder, 'cut.kuance'), 'not a backup\n');
    expect((await run('cut.kuance')).err).toContain('no whole backup: not-a-backup');
    expect((await run('shop.kuance', '--product', 'x')).err).toBe('recompute: no product x');
    expect((await run('shop.kuance', '--shop', 'x')).err).toContain('no shop x; there are 木棉小铺');
    expect((await run('shop.kuance', '--today', 'soon')).err).toContain('--today soon');
    expect((await run()).err).toContain('no BACKUP');
    expect((await run('--help')).out).toContain('npm run recompute -- BACKUP');
  });
});

it('a chance that was not drawn from what is said to be is told', () => {
  const output = suggest(simulate(11).input);
  const honest = drawAgain(output).flatMap(({ draws }) => draws);
  expect(honest.length).toBeGreaterThan(3);
  expect(honest.every(({ same }) => same)).toBe(true);
  const other = output.drawn.map((one, i) => (i === 0 ? { ...one, orders: one.orders / 3 } : one));
  expect(drawAgain({ ...output, drawn: other }).some(({ draws }) => draws.some(({ same }) => !same))).toBe(true);
  const none = drawAgain({ ...output, drawn: output.drawn.slice(1) });
  expect(none.flatMap(({ draws }) => draws).some(({ again, same }) => again === null && !same)).toBe(true);
});
