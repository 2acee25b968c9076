/** Why figures are not in a sheet: three different unknowns for the operator, none of them 0. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Absence, AbsenceReason, ColumnUnit, FactId, SheetBody } from './sheet.ts';

/** What an adapter declares of a field; see the declarations of the sites. */
export interface DeclaredField {
  readonly as: MetricId | FactId;
  /** `text` for facts. */
  readonly unit: ColumnUnit;
  /** The column chooser's code for it, null when it is always there. */
  readonly chosenBy: string | null;
  /** Values by which the source says that it has no figure: then it is not late. */
  readonly none?: readonly string[];
}

export interface AbsenceQuestion {
  readonly sheet: Pick<SheetBody, 'columns' | 'rows' | 'period'>;
  /** Fields of this page. */
  readonly declared: readonly DeclaredField[];
  /** Codes that the page asked for, null when that cannot be told (a table only shows its columns). */
  readonly chosen: readonly string[] | null;
  /** Metrics the platform is known not to have at all. */
  readonly platformLacks: readonly MetricId[];
}

/**
 * The absences of a sheet, in the order of the declarations, then what the platform lacks. A metric of
 * another page of the platform is not absent here, and of a sheet without rows nothing can be said but
 * what was not chosen. The vocabulary is not asked: this also runs on the page, where every byte counts.
 */
export function absencesOf(question: AbsenceQuestion): readonly Absence[] {
  const figures = question.declared.filter(({ unit }) => unit !== 'text').map(({ as }) => as as MetricId);
  const absences: Absence[] = [];
  for (const id of new Set([...figures, ...question.platformLacks])) {
    const why = whyAbsent(id, question);
    if (why) absences.push({ metric: id, why });
  }
  return absences;
}

function whyAbsent(id: MetricId, { sheet, declared, chosen, platformLacks }: AbsenceQuestion): AbsenceReason | null {
  const fields = declared.filter(({ as }) => as === id);
  if (fields.length === 0) return platformLacks.includes(id) ? 'platform-none' : null;
  const found = lookInto(id, sheet);
  if (found === 'figures') return null;
  const byName = fields.some(({ chosenBy }) => chosenBy !== null && chosen?.includes(chosenBy));
  const always = fields.some(({ chosenBy }) => chosenBy === null);
  // Where the request does not tell what was ticked, a missing column does.
  if (!byName && !always && (chosen !== null || found === 'no-column')) return 'not-chosen';
  if (sheet.rows.length === 0) return null;
  if (found === 'announced') return 'not-published';
  const late = !fields.some(({ none }) => none) && (byName || found === 'nothing');
  return late && sheet.period.kind !== 'live' ? 'not-published' : 'not-given';
}

type Found = 'no-column' | 'figures' | 'announced' | 'nothing';

/** What the metric's column holds; `announced`: the page itself says that it will come later. */
function lookInto(id: MetricId, { columns, rows }: AbsenceQuestion['sheet']): Found {
  const at = columns.findIndex(({ as }) => as === id);
  const column = columns[at];
  if (!column) return 'no-column';
  let announced = false;
  for (const row of rows) {
    const cell = row.cells[at] ?? '';
    if (ANNOUNCED.test(cell)) announced = true;
    else if (!NOTHING.test(cell)) return 'figures';
  }
  return announced ? 'announced' : 'nothing';
}

/** Signs for "no figure". The figures themselves are not parsed here: this also runs on the page. */
const NOTHING = /^[\s\-\u2010-\u2015\u2212\uff0d]*$/;
/** The pages' words for "not updated yet". */
const ANNOUNCED = /\u6682\u672a\u66f4\u65b0/;
