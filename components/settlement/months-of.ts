import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';

const next = (month: string): string => {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return of === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(of + 1).padStart(2, '0')}`;
};

/** Months of which a bill was read, newest first. */
export function monthsOf(files: readonly BillFileRow[]): readonly string[] {
  const months = new Set<string>();
  for (const { kind, first, last } of files) {
    if (kind !== 'bill' || first === null || last === null) continue;
    for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = next(month)) months.add(month);
  }
  return [...months].sort().reverse();
}
