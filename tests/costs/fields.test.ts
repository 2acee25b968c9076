import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountField, amountText, daysField, rateField, rateText } from '../../utils/costs/parse-field.ts';
import { currencyOf } from '../../utils/metrics/currencies.ts';
import { CNY } from '../../utils/metrics/money.ts';

it.each([
  ['', null],
  ['5', 0.05],
  ['5.25%', 0.0525],
  ['５．２％', 0.052],
  ['0', 0],
  ['100', 1],
])('a rate: %j', (text, value) => expect(rateField(text)).toEqual({ ok: true, value }));

it.each(['-1', '100.01', '5.255', 'x', '1e1', '1,5'])('no rate: %j', (text) => expect(rateField(text).ok).toBe(false));

it.each([
  ['', null],
  ['1', 1],
  ['90', 90],
  ['１０ 天', 10],
])('days: %j', (text, value) => expect(daysField(text)).toEqual({ ok: true, value }));

it.each(['0', '91', '-1', '1.5', '100', '天', '十', '1e1'])('no days: %j', (text) =>
  expect(daysField(text)).toEqual({ ok: false, why: 'not-days' }),
);

it('an amount may be nothing only where that means something', () => {
  expect(amountField('0', CNY, true)).toEqual({ ok: true, value: 0 });
  expect(amountField('0', CNY, false)).toEqual({ ok: false, why: 'zero' });
  expect(amountField(' ', CNY, true)).toEqual({ ok: true, value: null });
  expect(amountField('-2', CNY, true)).toEqual({ ok: false, why: 'negative' });
});

it('what a field shows is read back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 10_000 }), (minor, parts) => {
      expect(rateField(rateText(parts / 10_000))).toEqual({ ok: true, value: parts / 10_000 });
      for (const currency of [CNY, currencyOf('JPY')]) {
        expect(amountField(amountText(minor, currency), currency, true)).toEqual({ ok: true, value: minor });
      }
    }),
  );
});
