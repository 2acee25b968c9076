import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvRecords, type Separator } from '../../utils/files/csv-records.ts';
import { FileFault } from '../../utils/sheets/file-refusal.ts';
import { csvText } from './make-files.ts';

/** Records of a text that comes in pieces of these lengths. */
function parse(text: string, lengths: readonly number[], separator: Separator = ','): string[][] {
  const records = new CsvRecords(separator, 1_000_000);
  const all: string[][] = [];
  let at = 0;
  for (let n = 0; at < text.length; n++) {
    const length = Math.max(1, lengths[n % lengths.length] ?? text.length);
    all.push(...records.push(text.slice(at, at + length)));
    at += length;
  }
  const last = records.end();
  return last ? [...all, last] : all;
}

const cell = fc.string({ unit: fc.constantFrom('a', '款', '"', ',', '\t', '\n', '\r', ' ', '=', '1') });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
const pieces = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });

it('gives back what was written, however the text is cut into pieces', () => {
  fc.assert(
    fc.property(rows, pieces, fc.constantFrom(',' as const, '\t' as const), (written, lengths, separator) => {
      expect(parse(csvText(written, separator), lengths, separator)).toEqual(written);
    }),
    { numRuns: 2000 },
  );
});

it('reads any text the same in one piece and in many, or refuses it the same', () => {
  const outcome = (text: string, lengths: readonly number[]) => {
    try {
      return parse(text, lengths);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      return error.refusal;
    }
  };
  fc.assert(
    fc.property(cell, fc.string(), pieces, (a, b, lengths) => {
      expect(outcome(a + b + a, lengths)).toEqual(outcome(a + b + a, []));
    }),
    { numRuns: 2000 },
  );
});

it('knows no quotes in records with a backquote before each value', () => {
  for (const end of ['\r\n', '']) {
    expect(parse(`\`a,\`b,"c,\`1${end}`, [3])).toEqual([['`a', '`b', '"c', '`1']]);
  }
  expect(parse('`a,"b,c"\n', [4])).toEqual([['`a', 'b,c']]);
});

it('takes time in proportion to the length, whatever stands in it', () => {
  const time = (text: string) => {
    const start = performance.now();
    try {
      parse(text, [65_536]);
    } catch {
      // Refused is an answer too.
    }
    return performance.now() - start;
  };
  for (const part of ['",', '"",', '"a"b,', '"\n', ',', '"\r\n,']) {
    // 20 times the text: square time would be 400 times as long.
    const [short, long] = [part.repeat(20_000), part.repeat(400_000)];
    time(short);
    expect(time(long), JSON.stringify(part)).toBeLessThan(150 * Math.max(2, time(short)) + 2000);
  }
});
