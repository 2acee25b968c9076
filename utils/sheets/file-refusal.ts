/** Why a dropped file was not taken, with the place in it that an operator has to look at. */
import type { CurrencyCode } from '../metrics/currencies.ts';
import type { PlatformId, RefusalCode } from './sheet.ts';

export interface FilePlace {
  /** Name of the sheet; '' where the format has none or the whole file is meant. */
  readonly sheet: string;
  /** From 1 as spreadsheets count; null where no single row is at fault. */
  readonly row: number | null;
  /** Header of the column; '' where none is at fault. */
  readonly column: string;
}

export interface FileRefusal extends FilePlace {
  readonly code: RefusalCode;
  /** Of `currency-unknown`: what its signs leave possible, and whose file it is. */
  readonly currencies?: readonly CurrencyCode[];
  readonly platform?: PlatformId;
}

/** Carries a refusal out of streams and loops; whoever opens or reads a file turns it into a result. */
export class FileFault extends Error {
  readonly refusal: FileRefusal;

  constructor(code: RefusalCode, place: Partial<Omit<FileRefusal, 'code'>> = {}) {
    super(code);
    this.refusal = { code, sheet: '', row: null, column: '', ...place };
  }
}
