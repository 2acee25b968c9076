/** What the operator confirmed of a page: under this field or header stands this metric, in this unit. */
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import type { Period } from '../time/period.ts';
import { unitFits } from './column-unit.ts';
import type { DriftFinding } from './drift.ts';
import type { Channel, ColumnUnit, Level } from './sheet.ts';

export interface FieldMapping {
  /** Page kind, such as `sycm.item-rank`. */
  readonly page: string;
  readonly channel: Channel;
  /** Field path or header, as a declaration would name it. */
  readonly field: string;
  readonly as: MetricId;
  readonly unit: ColumnUnit;
  /** Of answers: what it was confirmed of, for the same field of another level or period may mean something else. */
  readonly level?: Level;
  readonly period?: Period['kind'];
}

const UNITS: ReadonlySet<string> = new Set<ColumnUnit>(['count', 'yuan', 'fen', 'ratio', 'percent', 'seconds', 'days']);
const MOST = 100;

const LEVELS: ReadonlySet<unknown> = new Set<Level | undefined>(['spu', 'sku', 'shop', undefined]);
const PERIODS: ReadonlySet<unknown> = new Set<Period['kind'] | undefined>(['day', 'range', 'live', undefined]);

/** Whether the metric is of the vocabulary and can have the unit, and what it holds for is known. */
function isSound({ as, unit, level, period }: FieldMapping): boolean {
  return isMetricId(as) && UNITS.has(unit) && unitFits({ as, unit }) && LEVELS.has(level) && PERIODS.has(period);
}

/** Those that mean something to this build; what is stored may come from another one, or from a backup. */
export function soundMappings(mappings: readonly FieldMapping[]): readonly FieldMapping[] {
  return mappings.filter(isSound).slice(-MOST);
}

/** The same for the same field of the same answers. */
export const keyOf = ({ page, channel, field, level, period }: FieldMapping): string =>
  JSON.stringify([page, channel, field, level ?? '', period ?? '']);

/** The later of two for one field stands. */
export function withMappings(known: readonly FieldMapping[], more: readonly FieldMapping[]): readonly FieldMapping[] {
  const keys = new Set(more.map(keyOf));
  return soundMappings([...known.filter((one) => !keys.has(keyOf(one))), ...more]);
}

export function withoutMapping(known: readonly FieldMapping[], gone: FieldMapping): readonly FieldMapping[] {
  return known.filter((one) => keyOf(one) !== keyOf(gone));
}

/** By metric: the field the operator chose for a column that is missing; '' = it is no longer there. */
export type Choices = Readonly<Partial<Record<MetricId, string>>>;

/** What a change was found in. */
interface Found extends Pick<FieldMapping, 'page' | 'channel' | 'level'> {
  readonly period?: Period;
}

/** What confirming these findings means. */
export function mappingsFor(
  { page, channel, level, period }: Found,
  findings: readonly DriftFinding[],
  choices: Choices,
): readonly FieldMapping[] {
  const narrow = channel === 'answer' && level && period ? { level, period: period.kind } : {};
  return findings.flatMap((finding): FieldMapping[] => {
    const { as } = finding;
    if (finding.kind === 'unit') return [{ page, channel, field: finding.field, as, unit: finding.to, ...narrow }];
    const field = choices[as] ?? '';
    return field === '' ? [] : [{ page, channel, field, as, unit: finding.unit, ...narrow }];
  });
}
