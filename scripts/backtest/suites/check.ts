/** One measured value beside what it must and should be (section 4.9 of the research). */

/** From `least` to `most`; an open side is left out. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

export interface Check {
  readonly what: string;
  /** null where the table lacks what is needed. */
  readonly measured: number | null;
  /** null where it is shown and not judged. */
  readonly must: Bounds | null;
  readonly aim: Bounds | null;
}

export function holds(value: number, { least, most }: Bounds): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

/** A value that could not be measured neither passes nor fails: null, as one without a bound. */
export function passes({ measured, must }: Check): boolean | null {
  return measured === null || must === null ? null : holds(measured, must);
}

export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
