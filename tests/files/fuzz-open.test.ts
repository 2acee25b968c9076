/** Whatever bytes are dropped: an answer, in bounded time, and never anything but a table or a refusal. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBytes } from '../sites/files/read.ts';
import { csvText, gb18030, withShortFormula, workbookBytes, zipBytes } from './make-files.ts';

const ROWS = [
  ['统计日期', '商品ID', '商品名称', '商品访客数', '支付金额'],
  ['2026-11-21', '612345678901', '连衣裙', 1391, '34,895.00'],
  ['2026-11-21', '612345678902', '半身裙', 12, '-'],
];

/** @returns whether it was taken */
const answered = async (bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const { ok } = await readBytes(bytes);
  expect(typeof ok).toBe('boolean');
  return ok;
};

it('any bytes, also behind the first bytes of every kind', async () => {
  const starts = [
    [],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xff, 0xfe],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }), async (start, rest) => {
      await answered(Uint8Array.from([...start, ...rest]));
    }),
    { numRuns: 1000 },
  );
});

it('a formula that is shorter than its own head comes to an end', async () => {
  await answered(withShortFormula(workbookBytes('biff8', { 表: ROWS })));
});

it('good files with bytes changed or cut out anywhere', async () => {
  const csv = gb18030(csvText(ROWS));
  const files = [
    csv,
    workbookBytes('biff8', { 表: ROWS }),
    workbookBytes('xlsx', { 表: ROWS }),
    await zipBytes([{ name: 'a.csv', bytes: csv }]),
  ];
  for (const file of files) expect(await answered(file)).toBe(true);
  // Not `fc.double`: nearly all of those are so small that only the first bytes would ever change.
  const at = fc.nat(999_999).map((n) => n / 1_000_000);
  const bytes = fc.uint8Array({ maxLength: 6 });
  const change = fc.oneof(
    fc.record({ at, bytes, cut: fc.nat(30) }),
    // In place: a file in which nothing moved is sometimes still read.
    fc.record({ at, bytes }).map((put) => ({ ...put, cut: put.bytes.length })),
  );
  const some = fc.array(change, { minLength: 1, maxLength: 4 });
  const taken = files.map(() => 0);
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), some, async (kind, changes) => {
      let file = files[kind]!;
      for (const { at: where, cut, bytes: put } of changes) {
        const place = Math.floor(where * file.length);
        file = Uint8Array.from([...file.slice(0, place), ...put, ...file.slice(place + cut)]);
      }
      if (await answered(file)) taken[kind]! += 1;
    }),
    { numRuns: 1000 },
  );
  // Else only refusals were looked at.
  expect(Math.min(...taken)).toBeGreaterThan(0);
}, 240_000);
