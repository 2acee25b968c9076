/** Whatever country a file is of, its figures come out as they went in, or the file is refused: never other ones. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CURRENCY_CODES, type CurrencyCode, currencyOf } from '../../../utils/metrics/currencies.ts';
import type { Writing } from '../../../utils/metrics/written-amount.ts';
import { observe } from '../../../utils/sheets/observe.ts';
import { HEADERS, reportRows, WEEK } from './abroad.ts';
import { readRows } from './read.ts';

const GROUP = { point: ',', comma: '.' } as const;
const grouped = (digits: string, writing: Writing) => digits.replace(/\B(?=(?:\d{3})+$)/g, GROUP[writing]);

function amount(minor: number, code: CurrencyCode, writing: Writing, behind: boolean): string {
  const { sign, exponent } = currencyOf(code);
  const digits = String(minor).padStart(exponent + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - exponent), writing);
  const number = exponent === 0 ? whole : `${whole}${writing === 'point' ? '.' : ','}${digits.slice(-exponent)}`;
  return behind ? `${number}\u00a0${sign}` : `${sign}${number}`;
}

const writing = fc.constantFrom<Writing>('point', 'comma');
const row = fc.record({ sessions: fc.nat(9_999_999), units: fc.nat(99_999), minor: fc.nat(9_999_999_999) });

it('figures of every country come out as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...CURRENCY_CODES),
      writing,
      writing,
      fc.boolean(),
      async (given, code, counts, money, behind) => {
        const rows = given.map(({ sessions, units, minor }, n) => ({
          child: `B0PRACTIC${n}`,
          sessions: grouped(String(sessions), counts),
          units: grouped(String(units), counts),
          sales: amount(minor, code, money, behind),
        }));
        const read = await readRows(reportRows(HEADERS.de, rows), { period: WEEK, currency: code });
        if (!read.ok) throw new Error(JSON.stringify(read.refusal));
        const seen = read.value.drafts.flatMap((draft) => observe({ ...draft, shop: 's' }));
        expect(seen.map(({ figures }) => [figures.sessions, figures.payItems, figures.payAmount])).toEqual(
          given.map(({ sessions, units, minor }) => [sessions, units, minor]),
        );
        expect(read.value.currency).toBe(code);
      },
    ),
    { numRuns: 200 },
  );
});

it('a cell in another writing than its column refuses the file, and never changes a figure', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 100_000, max: 99_999_999 }), writing, async (minor, one) => {
      const other: Writing = one === 'point' ? 'comma' : 'point';
      const rows = ([one, other] as const).map((own, n) => ({
        child: `B0PRACTIC${n}`,
        sessions: '1',
        units: '1',
        sales: amount(minor, 'EUR', own, true),
      }));
      const read = await readRows(reportRows(HEADERS.en, rows), { period: WEEK });
      expect(read).toMatchObject({ ok: false, refusal: { code: 'bad-figure', row: 3 } });
    }),
  );
});
