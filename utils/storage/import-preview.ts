/** What an import would meet: which of its days are there already, and which source then wins. */
import { bucketOf, channelOfSource, sourceOf } from '../history/buckets.ts';
import type { Channel, SheetDraft } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { type Period, periodKey } from '../time/period.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
import { stagedFilter } from './staging.ts';

/**
 * - new: nothing of these days is there
 * - same: the very same file content is there; it changes nothing
 * - pages: read from pages; the file wins figure by figure
 * - file: another file of these days is there; of the figures both have the one imported later wins
 */
export type DayState = 'new' | 'same' | 'pages' | 'file';

export interface DayLine {
  readonly period: Period;
  readonly rows: number;
  /** Parts (plans, carriers) the figures of these days are split into; 0 for whole products. */
  readonly parts: number;
  readonly state: DayState;
}

const CHANNELS: readonly Channel[] = ['file', 'answer', 'table'];

/** Readings of the same list, days and part, from whatever channel. */
async function readingsLike(db: Database, shop: string, drafts: readonly SheetDraft[]): Promise<ReadingRow[]> {
  const keys = new Map<string, [string, string, string]>();
  for (const draft of drafts) {
    for (const channel of CHANNELS) {
      const key: [string, string, string] = [shop, sourceOf({ ...draft, channel }), bucketOf(draft)];
      keys.set(key.join('|'), key);
    }
  }
  const isStaged = await stagedFilter(db);
  const readings = await db.readings
    .where('[shop+source+bucket]')
    .anyOf([...keys.values()])
    .toArray();
  return readings.filter((reading) => !isStaged(reading));
}

function stateOf(ids: readonly string[], readings: readonly ReadingRow[]): DayState {
  const stored = new Set(readings.map(({ id }) => id));
  if (ids.every((id) => stored.has(id))) return 'same';
  if (readings.some(({ source }) => channelOfSource(source) === 'file')) return 'file';
  return readings.length > 0 ? 'pages' : 'new';
}

/** One line a period, in the order of the drafts. @param shop null for one that does not exist yet */
export async function previewDays(
  db: Database,
  drafts: readonly SheetDraft[],
  shop: string | null,
): Promise<readonly DayLine[]> {
  const readings = shop === null ? [] : await readingsLike(db, shop, drafts);
  const byPeriod = new Map<string, [SheetDraft, ...SheetDraft[]]>();
  for (const draft of drafts) {
    const key = periodKey(draft.period);
    const known = byPeriod.get(key);
    if (known) known.push(draft);
    else byPeriod.set(key, [draft]);
  }
  return Promise.all(
    [...byPeriod].map(async ([key, same]): Promise<DayLine> => {
      const ids = await Promise.all(
        same.map(({ identities: _identities, hints: _hints, ...body }) => sheetId({ ...body, shop: shop ?? '' })),
      );
      const there = readings.filter(({ head }) => periodKey(head.period) === key);
      const parts = same.filter(({ scope }) => Object.keys(scope.filters).length > 0).length;
      const rows = same.reduce((sum, draft) => sum + draft.rows.length, 0);
      return { period: same[0].period, rows, parts, state: stateOf(ids, there) };
    }),
  );
}
