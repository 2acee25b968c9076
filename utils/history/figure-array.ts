/**
 * Figures of a packed record, product by product the bulk of all that is stored. Counts and money in fen are whole
 * and small: four bytes each are half as much to write and to read back as eight.
 */

/** Whole figures in four bytes, `NONE` = unknown; or in eight, NaN = unknown. */
export type FigureArray = Int32Array | Float64Array;

const NONE = -(2 ** 31);

/** @param values NaN = unknown */
export function figureArray(values: Float64Array): FigureArray {
  const four = new Int32Array(values.length);
  // A plain loop: there are a million figures in an import, and with a function for each it takes ten times as long.
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) four[at] = NONE;
    else if (Object.is(value | 0, value) && value !== NONE) four[at] = value;
    else return values;
  }
  return four;
}

/** @returns NaN where it is unknown or beyond the end */
export function figureIn(figures: FigureArray, at: number): number {
  const value = figures[at] ?? Number.NaN;
  return value === NONE && figures instanceof Int32Array ? Number.NaN : value;
}
