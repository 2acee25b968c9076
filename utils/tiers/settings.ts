import { DEFAULT_MINIMUM_VISITORS } from '../trials/sample-gate.ts';
import type { EngineSettings } from './engine-types.ts';
import { DEFAULT_RULES, type OwnRules, type Slots, withinBounds } from './own-rules.ts';

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = {
  minimumVisitors: DEFAULT_MINIMUM_VISITORS,
  ...DEFAULT_RULES,
};

/** Share of the shop's products that may be 主推 when the operator names no number. */
const MAIN_SHARE = 0.02;
/** Places for 次推 for every place for 主推. */
const SECONDS_PER_MAIN = 3;

/** @param products the shop's products without price links */
export function slotsOf(rules: OwnRules, products: number): Slots {
  const { mainSlots, secondSlots } = withinBounds(rules);
  const main = mainSlots ?? Math.max(1, Math.round(products * MAIN_SHARE));
  return { main, second: secondSlots ?? main * SECONDS_PER_MAIN };
}

/** Those of the shop where the operator says something else. */
export function settingsWith(
  rules: OwnRules | null,
  settings: EngineSettings = DEFAULT_ENGINE_SETTINGS,
): EngineSettings {
  return rules ? { ...settings, ...withinBounds(rules) } : settings;
}
