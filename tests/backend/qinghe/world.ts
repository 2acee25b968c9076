/** The made-up shop of a made-up backend. */
import { addDays, type Day, dayOfInstant } from '../../../utils/time/day.ts';

export interface QingheRow {
  readonly id: string;
  readonly title: string;
  readonly seen: number;
  readonly visitors: number;
  readonly buyers: number;
  /** Fen. */
  readonly amount: number;
}

export const QINGHE_SHOP = '青禾小店';

export function qingheDay(): Day {
  return addDays(dayOfInstant(Date.now()), -1);
}

export function qingheRows(): readonly QingheRow[] {
  return Array.from({ length: 12 }, (_, n) => ({
    id: `QH-${1001 + n}`,
    title: `${['碎花裙', '直筒裤', '羊毛围巾'][n % 3]} ${n + 1} 号`,
    seen: 9_000 + n * 131,
    visitors: 1_300 - n * 57,
    buyers: 40 - n * 3,
    amount: 348_955 - n * 12_345,
  }));
}
