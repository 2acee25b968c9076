import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Figures,
  figureAt,
  type LastSeen,
  mergeRow,
  type Observation,
  type PackedKey,
  type PackedRecord,
  packLines,
  sameFigures,
  sameRecord,
  sheetsToCompare,
} from '../../utils/history/packed.ts';
import { readDays } from '../../utils/history/precedence.ts';
import { dayFromNumber } from '../../utils/time/day.ts';

const KEY: PackedKey = { shop: 'taobao:s', bucket: '2026-11', product: '101', source: 'sycm.item-rank|answer' };

function merge(observations: readonly Observation[], seen: LastSeen): PackedRecord | undefined {
  return observations.reduce<PackedRecord | undefined>(
    (record, observation) => mergeRow(KEY, record, observation, seen) ?? undefined,
    undefined,
  );
}

const bytes = (record: PackedRecord | undefined) =>
  record && { ...record, figures: [...new Uint8Array(record.figures.buffer)] };

const figures: fc.Arbitrary<Figures> = fc.record(
  { visitors: fc.nat(50), cartAdders: fc.nat(9), payAmount: fc.nat(99_999) },
  { requiredKeys: [] },
);

/** Sheets `s0`…, each with what it says of some days; `times[i]` is when it was last seen. */
const sheets = fc.array(
  fc.record({
    last: fc.nat(3),
    rows: fc.uniqueArray(fc.record({ axis: fc.integer({ min: 20_000, max: 20_004 }), figures }), {
      selector: (row) => row.axis,
      maxLength: 4,
    }),
  }),
  { maxLength: 5 },
);

interface Said {
  readonly last: number;
  readonly rows: readonly { readonly axis: number; readonly figures: Figures }[];
}

const observationsOf = (said: readonly Said[]): Observation[] =>
  said.flatMap(({ rows }, n) => rows.map((row) => ({ ...row, sheet: `s${n}` })));

const seenIn =
  (said: readonly Said[]): LastSeen =>
  (sheet) =>
    said[Number(sheet.slice(1))]?.last ?? -1;

describe('packed history', () => {
  it('comes out the same in whatever order sheets arrive', () => {
    fc.assert(
      fc.property(
        sheets.chain((said) =>
          fc.tuple(
            fc.constant(said),
            fc.shuffledSubarray(observationsOf(said), { minLength: observationsOf(said).length }),
          ),
        ),
        ([said, shuffled]) => {
          const seen = seenIn(said);
          expect(bytes(merge(shuffled, seen))).toEqual(bytes(merge(observationsOf(said), seen)));
        },
      ),
    );
  });

  it('changes nothing when a sheet is merged again', () => {
    fc.assert(
      fc.property(sheets, (said) => {
        const seen = seenIn(said);
        const once = merge(observationsOf(said), seen);
        const twice = merge([...observationsOf(said), ...observationsOf(said)], seen);
        expect(bytes(twice)).toEqual(bytes(once));
        if (once && twice) expect([sameRecord(once, twice), sameFigures(once, twice)]).toEqual([true, true]);
      }),
    );
  });

  it('gives each figure as the sheet seen last said it, and names that sheet', () => {
    fc.assert(
      fc.property(sheets, (said) => {
        const seen = seenIn(said);
        const all = observationsOf(said);
        const record = merge(all, seen);
        const days = record ? readDays([record], dayFromNumber(20_000), dayFromNumber(20_004)) : new Map();
        for (let axis = 20_000; axis <= 20_004; axis += 1) {
          const expected: Partial<Record<string, number>> = {};
          const named = new Set<string>();
          for (const metric of ['visitors', 'cartAdders', 'payAmount'] as const) {
            const said = all.filter((row) => row.axis === axis && row.figures[metric] !== undefined);
            const last = said.toSorted((a, b) => seen(a.sheet) - seen(b.sheet) || (a.sheet < b.sheet ? -1 : 1)).at(-1);
            if (!last) continue;
            expected[metric] = last.figures[metric] ?? 0;
            named.add(last.sheet);
          }
          const day = (days.get('101') ?? []).find((found: { day: string }) => found.day === dayFromNumber(axis));
          expect(day?.figures ?? {}).toEqual(expected);
          expect(new Set(day?.sheets ?? [])).toEqual(named);
        }
      }),
    );
  });

  it('keeps unknown apart from 0', () => {
    const record = merge(
      [
        { axis: 1, sheet: 's0', figures: { visitors: 0 } },
        { axis: 2, sheet: 's1', figures: { payAmount: 5 } },
      ],
      () => 0,
    );
    const figures = [0, 1].map((m) => [0, 1].map((index) => record && figureAt(record, m, index)));
    expect(figures).toEqual([
      [Number.NaN, 5],
      [0, Number.NaN],
    ]);
  });

  it('reads figures of eight bytes beside those of four, and calls them the same', () => {
    const record = merge([{ axis: 1, sheet: 's0', figures: { visitors: 7, payAmount: 5 } }], () => 0);
    const eight = record && { ...record, figures: Float64Array.from(record.figures) };
    expect(record?.figures).toBeInstanceOf(Int32Array);
    expect(record && eight && sameFigures(record, eight)).toBe(true);
    const more = { axis: 2, sheet: 's1', figures: { visitors: 0.5 } };
    const mixed = eight && mergeRow(KEY, eight, more, () => 0);
    expect(mixed?.figures).toEqual(Float64Array.of(5, Number.NaN, 7, 0.5));
  });

  it('leaves no trace of a row without figures', () => {
    expect(mergeRow(KEY, undefined, { axis: 1, sheet: 's0', figures: {} }, () => 0)).toBeNull();
    expect(packLines(KEY, new Map(), () => 0)).toBeNull();
  });

  it('names the sheets of a day that rests on several', () => {
    const seen: LastSeen = (sheet) => Number(sheet.slice(1));
    const record = merge(
      [
        { axis: 1, sheet: 's1', figures: { visitors: 5, cartAdders: 1 } },
        { axis: 1, sheet: 's2', figures: { visitors: 6 } },
      ],
      seen,
    );
    expect(record?.sheets).toEqual(['s2']);
    expect(record?.others).toEqual([{ axis: 1, metric: 'cartAdders', sheet: 's1' }]);
    expect(record && sheetsToCompare(record, new Map())).toEqual(['s2', 's1']);
  });
});

describe('figures the page had rounded', () => {
  const seen: LastSeen = (sheet) => Number(sheet.slice(1));
  const said = (sheet: string, visitors: number, rounded: Observation['rounded'] = []): Observation => ({
    axis: 20_000,
    sheet,
    figures: { visitors, cartAdders: 5 },
    rounded,
  });

  it('keep their mark until an exact figure takes their place, in any order', () => {
    const [rough, exact] = [said('s1', 12_000, ['visitors']), said('s2', 12_345)];
    const record = merge([rough], seen);
    expect(record?.rounded).toEqual([{ axis: 20_000, metric: 'visitors' }]);
    expect(merge([rough, exact], seen)?.rounded).toBeUndefined();
    expect(bytes(merge([exact, rough], seen))).toEqual(bytes(merge([rough, exact], seen)));
    const again = merge([rough, said('s0', 9)], seen);
    expect(again?.rounded).toEqual(record?.rounded);
  });

  it('are a change when only the mark differs', () => {
    const [rough, exact] = [merge([said('s1', 12_000, ['visitors'])], seen), merge([said('s1', 12_000)], seen)];
    expect(rough && exact && sameFigures(rough, exact)).toBe(false);
  });
});
