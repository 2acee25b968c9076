import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { Months } from '../../../utils/settlement/reports/period-sums.ts';
import { reportNotes } from '../../../utils/texts/report-notes.ts';
import { useLanguage } from '../../language.ts';

interface PeriodNotesProps {
  readonly shops: readonly ShopReport[];
  readonly period: Months;
}

/** What is not known of the figures above. */
export function PeriodNotes({ shops, period }: PeriodNotesProps) {
  const notes = reportNotes(shops, period, useLanguage());
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="kc-soft kc-small">
          {note}
        </p>
      ))}
    </>
  );
}
