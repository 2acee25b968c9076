import { DEFAULT_MINIMUM_VISITORS } from '../trials/sample-gate.ts';
import type { EngineSettings } from './engine-types.ts';

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = { minimumVisitors: DEFAULT_MINIMUM_VISITORS, mainSlots: null };

/** Share of the shop's products that may be 主推 when the operator names no number. */
const MAIN_SHARE = 0.02;
/** Places for 次推 for every place for 主推. */
const SECONDS_PER_MAIN = 3;

export interface Slots {
  readonly main: number;
  readonly second: number;
}

/** @param products the shop's products without price links */
export function slotsOf(settings: EngineSettings, products: number): Slots {
  const chosen = settings.mainSlots;
  const main =
    chosen !== null && Number.isFinite(chosen) && chosen >= 1
      ? Math.floor(chosen)
      : Math.max(1, Math.round(products * MAIN_SHARE));
  return { main, second: main * SECONDS_PER_MAIN };
}
