/** A stored bill tells of others as its layout says today: what was declared better since heals files read before. */
import type { Yield } from '../settlement/yield.ts';
import { BILL_LAYOUTS } from './bill-registry.ts';

interface TellsOfOthers {
  readonly layout: string;
  readonly ledger: string | null;
  readonly yields?: readonly Yield[];
  readonly paysOut?: boolean;
}

/** What was taught, or is declared no more, stays as it was stored. */
export function asDeclared<File extends TellsOfOthers>(file: File): File {
  const layout = BILL_LAYOUTS.find(({ id }) => id === file.layout);
  if (!layout) return file;
  const { ledger = null, yields = [], paysOut = false } = layout;
  return { ...file, ledger, yields, paysOut };
}
