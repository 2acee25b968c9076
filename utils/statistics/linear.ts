/** Small systems of linear equations. */

/** Rows of a square matrix. */
export type Matrix = readonly (readonly number[])[];

/** A pivot below this share of its diagonal is rounding, not information. */
const RANK = 1e-12;

/**
 * x with matrix · x = right, for a symmetric and positive definite matrix (Cholesky).
 *
 * @param right as long as the matrix has rows
 * @returns null where the matrix is not positive definite, as when one column is another one's copy
 */
export function solvePositive(matrix: Matrix, right: readonly number[]): readonly number[] | null {
  const lower = cholesky(matrix);
  if (lower === null) return null;
  const x = [...right];
  for (const [i, row] of lower.entries()) x[i] = ((x[i] ?? 0) - dot(row, x, i)) / (row[i] ?? 0);
  for (let i = x.length - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let j = i + 1; j < x.length; j += 1) sum -= (lower[j]?.[i] ?? 0) * (x[j] ?? 0);
    x[i] = sum / (lower[i]?.[i] ?? 0);
  }
  return x;
}

/** The lower triangle whose product with its transpose is the matrix. */
function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (const [j, other] of lower.entries()) own[j] = ((row[j] ?? 0) - dot(own, other, j)) / (other[j] ?? 0);
    const diagonal = row[i] ?? 0;
    const left = diagonal - dot(own, own, i);
    if (!(left > RANK * diagonal)) return null;
    own[i] = Math.sqrt(left);
    lower.push(own);
  }
  return lower;
}

/** The first `count` products. */
function dot(a: readonly number[], b: readonly number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
