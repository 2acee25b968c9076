/** What was read of parts of one product: plans, carriers, devices, its own page, its SKUs. */
import { monthsBetween } from '../history/buckets.ts';
import { type PartFigures, partFigures } from '../history/parts.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import { observe } from '../sheets/observe.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
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
  /** null when no SKUs were read. */
  readonly skus: { readonly sheet: string; readonly readAt: number; readonly rows: readonly SkuFigures[] } | null;
}

async function skusOf(db: Database, shop: string, product: string): Promise<ProductParts['skus']> {
  const readings = await db.readings.where('[shop+about]').equals([shop, product]).toArray();
  const newest = readings
    .filter((reading) => reading.head.level === 'sku')
    .reduce<(typeof readings)[number] | null>((best, one) => (best && best.last >= one.last ? best : one), null);
  const body = newest && (await db.sheets.get(newest.id));
  if (!newest || !body) return null;
  const rows = observe(decodeSheet(newest, body)).map(({ product: sku, facts, figures }) => ({
    sku,
    name: facts.title ?? null,
    figures,
  }));
  return { sheet: newest.id, readAt: newest.last, rows };
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
