/** A page that changed under its declaration is noticed; a sale, a new price and an unticked column never are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeReviewed, type DriftFinding, driftOf, driftShape } from '../../utils/sheets/drift.ts';
import { NO_HINTS } from '../../utils/sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood } from '../../utils/sheets/last-good.ts';
import type { ColumnUnit, SheetBody, SheetColumn } from '../../utils/sheets/sheet.ts';
import { aSheet } from './a-sheet.ts';

interface Product {
  readonly id: string;
  /** Paid for one piece, fen. */
  readonly price: number;
  readonly visitors: number;
  readonly buyers: number;
  readonly items: number;
  /** 0..1 */
  readonly bounce: number;
}

const COLUMNS: readonly SheetColumn[] = [
  { field: 'itmUv.value', as: 'visitors', unit: 'count' },
  { field: 'payByrCnt.value', as: 'payBuyers', unit: 'count' },
  { field: 'payItmCnt.value', as: 'payItems', unit: 'count' },
  { field: 'payAmt.value', as: 'payAmount', unit: 'yuan' },
  { field: 'sucRefundAmt.value', as: 'refundAmount', unit: 'yuan' },
  { field: 'payRate.value', as: 'payRate', unit: 'ratio' },
  { field: 'itmBounceRate.value', as: 'bounceRate', unit: 'ratio' },
];

interface Writing {
  readonly money: 'yuan' | 'fen';
  readonly rates: 1 | 100;
}

const AS_DECLARED: Writing = { money: 'yuan', rates: 1 };

function page(products: readonly Product[], { money, rates }: Writing = AS_DECLARED): SheetBody {
  const amount = (fen: number) => (money === 'fen' ? String(fen) : String(fen * 0.1 * 0.1));
  const { shop: _, ...body } = aSheet({
    columns: COLUMNS,
    rows: products.map(({ id, price, visitors, buyers, items, bounce }) => ({
      product: id,
      cells: [
        String(visitors),
        String(buyers),
        String(items),
        amount(price * items),
        amount(Math.round((price * items) / 7)),
        String((buyers / visitors) * rates),
        String(bounce * rates),
      ],
    })),
  });
  return body;
}

const good = (...sheets: readonly SheetBody[]): LastGood =>
  sheets.reduce((known: LastGood, sheet) => nextGood(known, sheet, NO_HINTS) ?? known, NOTHING_GOOD);

const units = (findings: readonly DriftFinding[]) =>
  findings.map((one) => (one.kind === 'unit' ? [one.as, one.to] : [one.as, one.kind]));

const drift = (known: LastGood, sheet: SheetBody, fixed: Parameters<typeof driftOf>[3] = []) =>
  driftOf(known, sheet, NO_HINTS, fixed);

const aProduct = fc.record({
  price: fc.integer({ min: 990, max: 80_000 }),
  visitors: fc.integer({ min: 50, max: 9_000 }),
  buyers: fc.integer({ min: 1, max: 50 }),
  more: fc.integer({ min: 0, max: 30 }),
  bounce: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
});
const products = fc
  .array(aProduct, { minLength: 3, maxLength: 12 })
  .map((all) =>
    all.map(({ more, ...one }, n): Product => ({ ...one, id: String(610000000001 + n), items: one.buyers + more })),
  );

/** Another day of the same products: whatever a sale does to people, and each price somewhere between half and double. */
const anotherDay = (day: readonly Product[]) =>
  fc
    .array(
      fc.record({
        people: fc.double({ min: 0.05, max: 40, noNaN: true }),
        price: fc.double({ min: 0.5, max: 2, noNaN: true }),
        bounce: fc.double({ min: 0.5, max: 1.05, noNaN: true }),
      }),
      { minLength: day.length, maxLength: day.length },
    )
    .map((all) =>
      day.map((one, n): Product => {
        const { people = 1, price = 1, bounce = 1 } = all[n] ?? {};
        const visitors = Math.max(1, Math.round(one.visitors * people));
        const buyers = Math.max(1, Math.min(visitors, Math.round(one.buyers * people)));
        const items = Math.max(buyers, Math.round(one.items * people));
        return { ...one, visitors, buyers, items, price: Math.round(one.price * price), bounce: one.bounce * bounce };
      }),
    );

const twoDays = products.chain((day) => fc.tuple(fc.constant(day), anotherDay(day)));

describe('units', () => {
  it('a day of whatever sales and prices is no drift', () => {
    fc.assert(
      fc.property(twoDays, ([first, second]) => {
        expect(drift(good(page(first)), page(second))).toEqual([]);
      }),
    );
  });

  it('money in fen is noticed on whatever day, with every amount of the sheet', () => {
    fc.assert(
      fc.property(twoDays, ([first, second]) => {
        const found = drift(good(page(first)), page(second, { money: 'fen', rates: 1 }));
        expect(units(found)).toEqual([
          ['payAmount', 'fen'],
          ['refundAmount', 'fen'],
        ]);
      }),
    );
  });

  it('and so is it with a gift of less than nothing among its amounts', () => {
    fc.assert(
      fc.property(twoDays, ([first, second]) => {
        const now = page(second, { money: 'fen', rates: 1 });
        const at = now.columns.findIndex(({ as }) => as === 'refundAmount');
        const rows = now.rows.map((row, n) => (n > 0 ? row : { ...row, cells: row.cells.with(at, '-4500') }));
        expect(units(drift(good(page(first)), { ...now, rows }))).toContainEqual(['refundAmount', 'fen']);
      }),
    );
  });

  it('the same the other way round, although half a fen is no figure', () => {
    fc.assert(
      fc.property(twoDays, ([first, second]) => {
        const asFen = (sheet: SheetBody): SheetBody => ({
          ...sheet,
          columns: sheet.columns.map((column) => (column.unit === 'yuan' ? { ...column, unit: 'fen' } : column)),
        });
        const known = good(asFen(page(first, { money: 'fen', rates: 1 })));
        expect(units(drift(known, asFen(page(second))))).toContainEqual(['payAmount', 'yuan']);
      }),
    );
  });

  it('rates of 0..100 are noticed by their own counts, even on the first page ever read', () => {
    fc.assert(
      fc.property(products, (day) => {
        const found = units(drift(NOTHING_GOOD, page(day, { money: 'yuan', rates: 100 })));
        expect(found).toContainEqual(['payRate', 'percent']);
        expect(found).toContainEqual(['bounceRate', 'percent']);
        expect(drift(NOTHING_GOOD, page(day))).toEqual([]);
      }),
    );
  });

  it('shows the same product then and now', () => {
    const day: Product[] = [1, 2, 3].map((n) => ({
      id: `61000000000${n}`,
      price: 12_900,
      visitors: 99,
      buyers: 3,
      items: 4,
      bounce: 0.5,
    }));
    const [finding] = drift(good(page(day)), page(day, { money: 'fen', rates: 1 }));
    expect(finding).toMatchObject({ kind: 'unit', unit: 'yuan', level: 'payAmount/payItems' });
    expect(finding?.kind === 'unit' && finding.pairs[0]).toEqual({
      product: '610000000001',
      was: 12_900,
      now: 1_290_000,
    });
  });

  it('one product known from before is enough; products never seen say nothing', () => {
    const day: Product[] = [1, 2, 3].map((n) => ({
      id: `61000000000${n}`,
      price: 12_900,
      visitors: 99,
      buyers: 3,
      items: 4,
      bounce: 0.5,
    }));
    const fen = page(day, { money: 'fen', rates: 1 });
    expect(units(drift(good(page(day.slice(0, 1))), fen))).toContainEqual(['payAmount', 'fen']);
    expect(drift(good(page(day.map((one, n) => ({ ...one, id: `62000000000${n}` })))), fen)).toEqual([]);
  });
});

describe('columns', () => {
  const COUNT: ColumnUnit = 'count';
  const two = (...fields: readonly string[]): SheetBody =>
    ({
      ...page([]),
      columns: fields.map((field) => ({ field, as: field === 'stock' ? 'stock' : 'visitors', unit: COUNT })),
      rows: ['1', '2', '3'].map((product) => ({ product, cells: fields.map(() => '7') })),
    }) as SheetBody;
  const known = nextGood(NOTHING_GOOD, two('uv', 'stock'), { gone: [], unknown: [{ field: 'odd', samples: ['1'] }] });
  const unknown = ['odd', 'stockCnt'].map((field) => ({ field, samples: ['4'] }));
  if (!known) throw new Error('nothing to know');

  it('a column nobody ticked is no drift', () => {
    expect(driftOf(known, two('uv'), { gone: [], unknown }, [])).toEqual([]);
  });

  it('one the source always had is missing, and what is new may be it', () => {
    const found = driftOf(known, two('uv'), { gone: [], unknown }, ['stock']);
    expect(found).toEqual([
      { kind: 'missing', field: 'stock', as: 'stock', unit: 'count', asked: false, candidates: [unknown[1]] },
    ]);
    expect(
      driftOf(known, { ...two('uv'), period: { kind: 'live', day: '2026-11-22' as never } }, NO_HINTS, ['stock']),
    ).toEqual([]);
  });

  it('a sheet whose figures were all left out by the reader lacks none of them', () => {
    const facts: SheetBody = { ...two('uv'), columns: [{ field: 'name', as: 'title', unit: 'text' }] };
    expect(driftOf(known, facts, { gone: [], unknown }, ['stock', 'visitors'])).toEqual([]);
  });

  it('what the page asked for and nobody knows a new name of cannot be reviewed', () => {
    const sheet = two('uv', 'stock');
    const gone = { gone: ['stock'], unknown: [{ field: 'odd', samples: [] }] };
    const found = driftOf(known, sheet, gone, []);
    expect(found).toMatchObject([{ kind: 'missing', as: 'stock', asked: true, candidates: [] }]);
    expect(canBeReviewed(found)).toBe(false);
    expect(canBeReviewed(driftOf(known, sheet, { ...gone, unknown }, []))).toBe(true);
    expect(canBeReviewed(driftOf(NOTHING_GOOD, sheet, { ...gone, unknown }, []))).toBe(false);
    expect(driftShape(found)).toBe('stock:missing');
  });
});

describe('what is known of good sheets', () => {
  it('is not written again for the same page, nor for more of a day', () => {
    fc.assert(
      fc.property(twoDays, ([first, second]) => {
        const known = good(page(first));
        expect(nextGood(known, page(first), NO_HINTS)).toBeNull();
        const later = nextGood(known, page(second), NO_HINTS);
        expect(later === null || later.shapes === known.shapes).toBe(true);
      }),
    );
  });

  it('stays small however many products are paged through', () => {
    let known = NOTHING_GOOD;
    for (let from = 0; from < 12_000; from += 10) {
      const rows = Array.from({ length: 10 }, (_, n) => ({
        id: String(610000000000 + from + n),
        price: 5_000,
        visitors: 90,
        buyers: 2,
        items: 2,
        bounce: 0.4,
      }));
      known = nextGood(known, page(rows), NO_HINTS) ?? known;
    }
    expect(known.levels['payAmount/payItems']?.size).toBe(3_400);
    const pairs = Object.values(known.levels).map((levels) => [...levels]);
    expect(JSON.stringify([known.shapes, pairs]).length).toBeLessThan(400_000);
  });
});
