/** What the engine is given, made in one place for today's run and for the replay of past ones. */
import { PLATFORM_METRICS } from '../metrics/platform-metrics.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { EngineInput, EngineSettings } from './engine-types.ts';
import type { Costs } from './order-values.ts';

/** What holds of a shop whatever the day. */
export interface ShopTerms {
  /** null = the shop is not stored. */
  readonly platform: PlatformId | null;
  readonly settings: EngineSettings;
  readonly costs: Costs;
}

/** What is known on the day of the run. */
export type DayKnowledge = Pick<
  EngineInput,
  'statistics' | 'listed' | 'previous' | 'calendar' | 'today' | 'limits' | 'freezes' | 'nameOf' | 'withinEvent'
>;

export function engineInput({ platform, settings, costs }: ShopTerms, known: DayKnowledge): EngineInput {
  return {
    ...known,
    settings,
    costs,
    lacks: platform ? PLATFORM_METRICS[platform].lacks : [],
    // Built-in means are those of Tmall shops.
    assume: platform === 'taobao',
  };
}
