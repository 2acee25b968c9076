/** A long bill is never held: its rows are handed on while the file is still gone through. */
import { expect, it } from 'vitest';
import { readBill } from '../../utils/bills/read-bill.ts';
import type { FileRow } from '../../utils/sheets/file-table.ts';
import { REGISTRY } from './made-bills.ts';
import { billNet, billText } from './many-rows.ts';

const ORDERS = 8000;
const ROWS = ORDERS * 1.5;
const LINES: readonly FileRow[] = billText(ORDERS)
  .replace('\ufeff', '')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','));

interface Seen {
  readonly taken: number[];
  sum: bigint;
  /** Rows read and not taken yet, when the next were asked for. */
  most: number;
}

async function readIn(size: number, seen: Seen) {
  let gone = 0;
  const all = () => seen.taken.reduce((sum, rows) => sum + rows, 0);
  async function* rows() {
    for (let at = 0; at < LINES.length; at += size) {
      seen.most = Math.max(seen.most, gone - all());
      yield LINES.slice(at, at + size);
      gone += size;
    }
  }
  const open = async () => async (run: object) => {
    const { bills } = run as { bills: readonly { amount: number }[] };
    seen.taken.push(bills.length);
    for (const { amount } of bills) seen.sum += BigInt(amount);
  };
  return readBill([{ name: '', rows: rows() }], { ...REGISTRY, signal: new AbortController().signal, open });
}

it.each([1, 29, 30, 31, 1000])('in pieces of %i rows comes to the same, and few wait at any time', async (size) => {
  const seen: Seen = { taken: [], sum: 0n, most: 0 };
  expect(await readIn(size, seen)).toMatchObject({ ok: true, tables: [{ kind: 'bill', count: ROWS, lost: 0 }] });
  expect(seen.taken.reduce((sum, rows) => sum + rows, 0)).toBe(ROWS);
  expect(seen.sum).toBe(billNet(ORDERS) * 1000n);
  expect(seen.most).toBeLessThanOrEqual(4000 + size);
  expect(seen.taken.length).toBeGreaterThanOrEqual(3);
});
