import type { PlatformId } from '../sheets/sheet.ts';
import { PLATFORM_METRICS } from './platform-metrics.ts';
import { type MetricId, metric } from './vocabulary.ts';

/** Whether the platform cannot have the figure: it lacks it, or one of the two counts a rate is made of there. */
export function isLacked(platform: PlatformId, id: MetricId): boolean {
  const { lacks, rateBase } = PLATFORM_METRICS[platform];
  const { formula } = metric(id);
  const parts: readonly string[] = formula ? [formula.k, formula.n === 'visitors' ? rateBase : formula.n] : [id];
  return parts.some((part) => lacks.some((lacked) => lacked === part));
}
