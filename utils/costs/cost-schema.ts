/** Cost records as they come back from a file: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { InstantSchema } from '../sheets/sheet-parts.ts';
import { type CostRecord, inShop, MOST_MINOR, MOST_RESTOCK, RATE_PARTS } from './cost-record.ts';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const Product = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/));
const Minor = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_MINOR));
const Rate = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(1),
  v.check((rate) => Math.round(rate * RATE_PARTS) / RATE_PARTS === rate),
);

const Restock = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_RESTOCK));

const terms = { feeRate: v.nullable(Rate), shipping: v.nullable(Minor), returnRate: v.nullable(Rate) } as const;
const productTerms = { ...terms, cost: v.nullable(v.pipe(Minor, v.minValue(1))) } as const;

const base = {
  id: Id,
  shop: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  updatedAt: InstantSchema,
  removed: v.boolean(),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
} as const;

const CostSchema = v.pipe(
  v.variant('kind', [
    v.object({
      ...base,
      ...productTerms,
      kind: v.literal('cost'),
      product: Product,
      pasted: v.nullable(v.object({ at: InstantSchema, before: v.nullable(v.object(productTerms)) })),
    }),
    v.object({
      ...base,
      ...terms,
      kind: v.literal('defaults'),
      margin: v.nullable(Rate),
      restockDays: v.exactOptional(v.nullable(Restock)),
    }),
  ]),
  v.check((record) => inShop(record, record.shop).id === record.id),
) satisfies v.GenericSchema<unknown, CostRecord>;

/** @returns null when it is no such record. */
export function parseCostRecord(input: unknown): CostRecord | null {
  const parsed = v.safeParse(CostSchema, input, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
