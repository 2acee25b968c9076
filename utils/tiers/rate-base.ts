/** The people a platform's rates count against: visitors, or where it knows none of these the people who clicked. */
import type { RateBase } from '../metrics/platform-metrics.ts';

export type PeopleBase = Exclude<RateBase, 'visitors'>;

/** Where it is not the visitors. */
export interface OnBase {
  readonly base?: PeopleBase;
}

/** @returns nothing where it is the visitors */
export function onBase({ base }: OnBase): OnBase {
  return base ? { base } : {};
}
