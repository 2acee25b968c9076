/** What is kept of reading besides the sheets: what was refused, what waits to be looked at, which files there were. */
import type { DriftView } from '../sheets/drift-view.ts';
import type { Level, Refusal, SheetBody } from '../sheets/sheet.ts';

/** What looked like data and was not taken; `shop` null when nobody could tell whose page it was. */
export interface KeptRefusal extends Refusal {
  /** Epoch ms. */
  readonly at: number;
  readonly shop: string | null;
}

/** A sheet set aside because its page changed: it feeds nothing until the operator has looked at it. */
export interface KeptAside extends DriftView, Pick<SheetBody, 'page' | 'channel' | 'period' | 'listing'> {
  readonly shop: string;
  /** Epoch ms. */
  readonly at: number;
  /** Absent in rows of older builds. */
  readonly level?: Level;
  /** The same for a later reading of the same page of the list, which takes its place. */
  readonly place: string;
  /** JSON of the sheet without its shop; null where it was too large to be kept. */
  readonly body: string | null;
}

/** An official file that was imported and can be undone; its sheets name it by `importId`. */
export interface KeptFile {
  readonly id: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Its name, for the operator to know it by. */
  readonly file: string;
}
