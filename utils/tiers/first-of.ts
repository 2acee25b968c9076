/** The smallest of 0..`most` for which something holds that, once true, stays true; `most` + 1 when for none. */
export function firstOf(most: number, holds: (x: number) => boolean): number {
  let low = 0;
  let high = most + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
