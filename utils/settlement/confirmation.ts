/** What a person said of an item of the books. */
import type { Amount } from './amount.ts';
import type { Status } from './statuses.ts';

/** Said of what stood open, with a reason. */
export interface Confirmation {
  /** Of the item, see `withKeys`. */
  readonly key: string;
  /** What was confirmed. */
  readonly status: Status;
  readonly difference: Amount | null;
  /** What its bills had come to: where nothing can be compared, money that comes or goes still changes it. */
  readonly net: Amount;
  /** Why it is all right, never empty. */
  readonly reason: string;
  /** Whoever said so, by any name; may be empty. */
  readonly who: string;
  /** When (ms). */
  readonly at: number;
}

export interface Review extends Confirmation {
  /** false = the item stands otherwise now, and is open again. */
  readonly holds: boolean;
}
