/** Which bill or list of orders a table is. */
import type { FileRow } from '../sheets/file-table.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout, BillRole, PartColumn } from './bill-layout.ts';
import { PERSONAL_BILLS } from './layouts/personal.ts';
import { isHeadedBy, matchTable, type PlacedColumn, placeOf, SCORED_ROWS, type TableMatch } from './match-table.ts';

export interface BillMatch extends TableMatch<BillRole, BillLayout> {
  readonly parts: readonly (PartColumn & PlacedColumn)[];
}

/** @throws BillFault bill-personal for a buyer's own bill */
export function refusePersonal(rows: readonly FileRow[]): void {
  const found = PERSONAL_BILLS.find(({ required }) => isHeadedBy(rows.slice(0, SCORED_ROWS), required));
  if (found) throw new BillFault('bill-personal', { layout: found.id });
}

/** null when it is no bill we know. @throws FileFault fields-changed for a known header that stands twice */
export function matchBill(rows: readonly FileRow[], layouts: readonly BillLayout[]): BillMatch | null {
  const match = matchTable<BillRole, BillLayout>(rows, layouts);
  if (!match) return null;
  const parts = (match.layout.parts ?? []).flatMap((part) => {
    const found = placeOf(match.header, part.headers);
    return found ? [{ ...part, ...found }] : [];
  });
  return { ...match, parts };
}
