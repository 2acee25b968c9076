/** `2.5641` → `2.57`: rounded up, for below the shown ratio an order must not lose. */
export function ratioText(ratio: number): string {
  // Noise of the division does not make a hundredth more.
  return (Math.ceil(Number((ratio * 100).toPrecision(12))) / 100).toFixed(2);
}
