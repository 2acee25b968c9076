/** What the functions of this folder ask of their arguments; the callers check their data before. */

/** @throws RangeError unless finite and above 0 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${name} must be positive, is ${value}`);
}

/** @throws RangeError unless 0 ≤ value ≤ 1 */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie in 0..1, is ${value}`);
}

/** @throws RangeError for NaN */
export function requireNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number`);
}

/** @throws RangeError unless a whole number, 0 or more */
export function requireCount(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) throw new RangeError(`${name} must be a count, is ${value}`);
}

/** @throws RangeError unless finite and not negative */
export function requireMean(mean: number): void {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`a mean must not be negative, is ${mean}`);
}
