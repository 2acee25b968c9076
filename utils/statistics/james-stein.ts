/**
 * The share of its distance from the common mean that each value keeps, values of one known variance
 * (Efron & Morris 1975, Journal of the American Statistical Association 70; the positive part).
 *
 * @returns 0..1; 0 with three values or fewer, where nothing is to be gained
 */
export function jamesSteinShare(values: readonly number[], variance: number): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const scatter = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  if (values.length <= 3 || scatter === 0) return 0;
  return Math.max(0, 1 - ((values.length - 3) * variance) / scatter);
}
