/** What the operator confirmed of a page: under this field or header stands this metric, in this unit. */
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import { unitFits } from './column-unit.ts';
import type { DriftFinding } from './drift.ts';
import type { Channel, ColumnUnit } from './sheet.ts';

export interface FieldMapping {
  /** Page kind, such as `sycm.item-rank`. */
  readonly page: string;
  readonly channel: Channel;
  /** Field path or header, as a declaration would name it. */
  readonly field: string;
  readonly as: MetricId;
  readonly unit: ColumnUnit;
}

const UNITS: ReadonlySet<string> = new Set<ColumnUnit>(['count', 'yuan', 'fen', 'ratio', 'percent', 'seconds', 'days']);
const MOST = 100;

/** Whether the metric is of the vocabulary and can have the unit. */
function isSound({ as, unit }: FieldMapping): boolean {
  return isMetricId(as) && UNITS.has(unit) && unitFits({ as, unit });
}

/** Those that mean something to this build; what is stored may come from another one, or from a backup. */
export function soundMappings(mappings: readonly FieldMapping[]): readonly FieldMapping[] {
  return mappings.filter(isSound).slice(-MOST);
}

const keyOf = ({ page, channel, field }: FieldMapping): string => JSON.stringify([page, channel, field]);

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

/** What confirming these findings means. */
export function mappingsFor(
  { page, channel }: Pick<FieldMapping, 'page' | 'channel'>,
  findings: readonly DriftFinding[],
  choices: Choices,
): readonly FieldMapping[] {
  return findings.flatMap((finding): FieldMapping[] => {
    const { as } = finding;
    if (finding.kind === 'unit') return [{ page, channel, field: finding.field, as, unit: finding.to }];
    const field = choices[as] ?? '';
    return field === '' ? [] : [{ page, channel, field, as, unit: finding.unit }];
  });
}
