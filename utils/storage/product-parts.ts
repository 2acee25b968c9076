/** What was read of parts of one product: plans, carriers, devices, its own page, its SKUs. */
import { monthsBetween } from '../history/buckets.ts';
import { type PartFigures, partFigures } from '../history/parts.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import { observe } from '../sheets/observe.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import type { ReadingRow, SheetRecord } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';

const DAYS = 31;
const KINDS = ['P', 'PL', 'PR'] as const;

async function ownParts(db: Database, shop: string, product: string, around: Day): Promise<PartFigures[]> {
  const buckets = monthsBetween(addDays(around, -DAYS), addDays(around, DAYS)).flatMap((month) =>
    KINDS.map((kind) => kind + month),
  );
  const read = (bucket: string) =>
    withPrefix(db.history, '[shop+bucket+product+source]', [shop, bucket, product]).toArray();
  return partFigures((await Promise.all(buckets.map(read))).flat());
}

/** One SKU as the newest sheet about its product states it. */
export interface SkuFigures {
  readonly sku: string;
  readonly name: string | null;
  readonly figures: Readonly<Partial<Record<MetricId, number>>>;
}

export interface ProductParts {
  readonly parts: readonly PartFigures[];
  /** As of the newest reading that states stock; null when no SKUs were read. */
  readonly skus: { readonly sheet: string; readonly readAt: number; readonly rows: readonly SkuFigures[] } | null;
}

/** The newest sheet that states stock, for finished days have none; without any, the newest. */
async function skuSheet(db: Database, readings: readonly ReadingRow[]): Promise<[ReadingRow, SheetRecord] | null> {
  let newest: [ReadingRow, SheetRecord] | null = null;
  for (const reading of readings.toSorted((a, b) => b.last - a.last)) {
    const body = await db.sheets.get(reading.id);
    if (!body) continue;
    if (body.columns.some(({ as }) => as === 'stock')) return [reading, body];
    newest ??= [reading, body];
  }
  return newest;
}

async function skusOf(db: Database, shop: string, product: string): Promise<ProductParts['skus']> {
  const readings = await db.readings.where('[shop+about]').equals([shop, product]).toArray();
  const found = await skuSheet(
    db,
    readings.filter((reading) => reading.head.level === 'sku'),
  );
  if (!found) return null;
  const [reading, body] = found;
  const rows = observe(decodeSheet(reading, body)).map(({ product: sku, facts, figures }) => ({
    sku,
    name: facts.title ?? null,
    figures,
  }));
  return { sheet: reading.id, readAt: reading.last, rows };
}

/** @param around parts of about a month before and after it are found; null = nothing was judged yet */
export async function productParts(
  db: Database,
  shop: string,
  product: string,
  around: Day | null,
): Promise<ProductParts> {
  const [parts, skus] = await Promise.all([
    around === null ? [] : ownParts(db, shop, product, around),
    skusOf(db, shop, product),
  ]);
  return { parts, skus };
}
