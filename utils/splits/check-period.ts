/** What is agreed of a month's sums that can hardly be meant. None of it stops anything. */
import type { PartyTerms } from './period-terms.ts';

export type PeriodFinding =
  /** Several guarantees: only the highest adds anything. */
  | 'several-guarantees'
  /** Tax on top, and nothing that would state it. */
  | 'tax-without-invoice'
  /** The rate for many refunds is no lower than the other. */
  | 'refund-rate-not-lower';

export function checkPeriod({ lines }: Pick<PartyTerms, 'lines'>): readonly PeriodFinding[] {
  const count = (kind: PartyTerms['lines'][number]['kind']) => lines.filter((line) => line.kind === kind).length;
  const onTop = lines.some((line) => line.kind === 'tax' && line.stated === 'without');
  const notLower = lines.some((line) => line.kind === 'refund-rate' && line.bpAbove >= line.bp);
  return [
    ...(count('guarantee') > 1 ? (['several-guarantees'] as const) : []),
    ...(onTop && count('no-invoice') > 0 ? (['tax-without-invoice'] as const) : []),
    ...(notLower ? (['refund-rate-not-lower'] as const) : []),
  ];
}
