/** What a platform means by a metric, in our own short words. */
import type { MetricId } from '../../metrics/vocabulary.ts';

/**
 * Where a meaning is known from.
 * - explained: the platform's own explanation of its metrics
 * - named: the page's or file's own header; the platform explains no more in public
 * - ours: a formula of this product out of the platform's figures
 */
export type DefinitionSource = 'explained' | 'named' | 'ours';

export interface Definition {
  readonly metric: MetricId;
  /** As the platform's page calls it. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly source: DefinitionSource;
  /** Page or document of the source, in the platform's words. */
  readonly at: string;
}

/** Rows of one source. */
export function from(
  source: DefinitionSource,
  at: string,
  rows: readonly (readonly [metric: MetricId, name: string, zh: string, en: string])[],
): readonly Definition[] {
  return rows.map(([metric, name, zh, en]) => ({ metric, name, zh, en, source, at }));
}
