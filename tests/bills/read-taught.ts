/** A file read by what was taught, as the thread reads it. */
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../../utils/bills/bill-registry.ts';
import { taughtLayouts } from '../../utils/bills/taught-layout.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import type { TaughtBill } from '../../utils/settlement/taught-bill.ts';
import { type BillTable, readHeld } from './held-rows.ts';
import { taughtBill } from './made-taught.ts';

export async function readTaughtFile(bytes: BlobPart, taught: readonly TaughtBill[] = [taughtBill()]) {
  const { signal } = new AbortController();
  const opened = await openFile(new Blob([bytes]), { signal, limits: FILE_LIMITS, several: true });
  if (!opened.ok) return opened;
  return readHeld(opened.tables, {
    bills: BILL_LAYOUTS,
    orders: ORDER_LAYOUTS,
    taught: taughtLayouts(taught),
    columns: FILE_LIMITS.columns,
    signal,
  });
}

export async function bill(bytes: BlobPart, taught?: readonly TaughtBill[]): Promise<BillTable> {
  const result = await readTaughtFile(bytes, taught);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.tables[0] as BillTable;
}
