/** k of n over the same days, so that k never exceeds n. */
export interface RateCounts {
  readonly k: number;
  readonly n: number;
}
