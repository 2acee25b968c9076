/** Highest first; what is not known stands last, and two of them are equal. */
export function compareWorth(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}
