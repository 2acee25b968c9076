/** Merging must not need to know more sheets than it says: each one is a look-up in the database. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addObservation,
  addRecord,
  type LastSeen,
  type Lines,
  mergeRow,
  type Observation,
  type PackedKey,
  type PackedRecord,
  packLines,
  sheetsToCompare,
} from '../../utils/history/packed.ts';

const KEY: PackedKey = { shop: 'taobao:s', bucket: '2026-11', product: '101', source: 'sycm.item-rank|answer' };
const seen: LastSeen = (sheet) => Number(sheet.slice(1)) % 3;

const observation: fc.Arbitrary<Observation> = fc.record({
  axis: fc.integer({ min: 1, max: 5 }),
  sheet: fc.integer({ min: 0, max: 9 }).map((i) => `s${i}`),
  figures: fc.record({ visitors: fc.nat(9), cartAdders: fc.nat(9), payBuyers: fc.nat(9) }, { requiredKeys: [] }),
});

/** A sheet speaks of a product and day once. */
const observations = fc.uniqueArray(observation, {
  minLength: 2,
  maxLength: 9,
  selector: ({ axis, sheet }) => `${axis} ${sheet}`,
});

const recordOf = (observations: readonly Observation[]): PackedRecord | null =>
  observations.reduce<PackedRecord | null>((record, next) => mergeRow(KEY, record ?? undefined, next, seen), null);

it('asks for the time of no sheet that is not among them', () => {
  fc.assert(
    fc.property(observations, ([added, ...earlier]) => {
      fc.pre(added !== undefined);
      const record = recordOf(earlier);
      fc.pre(record !== null);
      const lines: Lines = new Map();
      addObservation(lines, added, seen);
      const known = new Set([...sheetsToCompare(record, lines), added.sheet]);
      const strict: LastSeen = (sheet) => {
        if (!known.has(sheet)) throw new Error(`${sheet} was not named`);
        return seen(sheet);
      };
      addRecord(lines, record, strict);
      expect(packLines(KEY, lines, strict)).toEqual(mergeRow(KEY, record, added, seen));
    }),
  );
});

it('names none when the new day is a day of its own', () => {
  const record = recordOf([1, 2, 3].map((axis) => ({ axis, sheet: `s${axis}`, figures: { visitors: axis } })));
  const lines: Lines = new Map();
  addObservation(lines, { axis: 4, sheet: 's4', figures: { visitors: 4 } }, seen);
  expect(record && sheetsToCompare(record, lines)).toEqual([]);
});
