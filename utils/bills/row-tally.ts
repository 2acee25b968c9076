import { NO_SPAN, type Span, widened } from '../settlement/span.ts';

/** Rows of one table as they are read: counted, and held until somebody takes them. */
export class RowTally<Row> {
  #waiting: Row[] = [];
  #span = NO_SPAN;
  #count = 0;
  #lost = 0;

  get waiting(): number {
    return this.#waiting.length;
  }

  /** @param isLost where a spreadsheet cut its number */
  add(row: Row, moment: string | null, isLost: boolean): void {
    this.#waiting.push(row);
    this.#span = widened(this.#span, moment);
    this.#count += 1;
    if (isLost) this.#lost += 1;
  }

  take(): readonly Row[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  facts(): Span & { readonly count: number; readonly lost: number } {
    return { ...this.#span, count: this.#count, lost: this.#lost };
  }
}
