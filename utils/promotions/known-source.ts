import type { AnchorKind } from '../planner/anchor.ts';
import type { PlatformId } from '../sheets/sheet.ts';

/** What one source says of one promotion. None was seen on a platform's own page, so all are `reported`. */
export interface KnownSource {
  readonly year: number;
  readonly platform: PlatformId;
  readonly source: string;
  /** When it was published; null when the source does not say. */
  readonly sourceDate: string | null;
  /**
   * `2025-10-15T20:00` in China, or a day alone; after a slash the last day of a wave, inclusive.
   * null = it had no such wave.
   */
  readonly dates: Readonly<Partial<Record<AnchorKind, string | null>>>;
}
