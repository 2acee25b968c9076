/** Whatever bytes are dropped: an answer, in bounded time, and never anything but a table or a refusal. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBytes } from '../sites/files/read.ts';
import { csvText, gb18030, workbookBytes, zipBytes } from './make-files.ts';

const ROWS = [
  ['统计日期', '商品ID', '商品名称', '商品访客数', '支付金额'],
  ['2026-11-21', '612345678901', '连衣裙', 1391, '34,895.00'],
  ['2026-11-21', '612345678902', '半身裙', 12, '-'],
];

const answered = async (bytes: Uint8Array<ArrayBuffer>) => {
  expect(typeof (await readBytes(bytes)).ok).toBe('boolean');
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
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }), (start, rest) =>
      answered(Uint8Array.from([...start, ...rest])),
    ),
    { numRuns: 1000 },
  );
});

it('good files with bytes changed or cut out anywhere', async () => {
  const csv = gb18030(csvText(ROWS));
  const files = [
    csv,
    workbookBytes('biff8', { 表: ROWS }),
    workbookBytes('xlsx', { 表: ROWS }),
    await zipBytes([{ name: 'a.csv', bytes: csv }]),
  ];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    bytes: fc.uint8Array({ maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), (file, changes) => {
      let bytes = file;
      for (const { at, cut, bytes: put } of changes) {
        const place = Math.floor(at * bytes.length);
        bytes = Uint8Array.from([...bytes.slice(0, place), ...put, ...bytes.slice(place + cut)]);
      }
      return answered(bytes);
    }),
    { numRuns: 1000 },
  );
}, 240_000);
