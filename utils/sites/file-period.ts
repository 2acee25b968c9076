/** Which days the rows of a table speak of: its own column, a line above the header, or the operator. */
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import type { Day } from '../time/day.ts';
import { finishedOrLive, periodInLine, periodOfCell } from '../time/file-days.ts';
import { LONGEST_PERIOD_DAYS, type Period, periodDays, periodEnd, periodKey, periodStart } from '../time/period.ts';
import type { FileLayout } from './file-layout.ts';
import type { LayoutMatch } from './match-layout.ts';

export interface PeriodQuestion {
  readonly today: Day;
  /** What the operator said where the file does not say; null = was not asked. */
  readonly period: Period | null;
}

/** What a line above the header says after its label; null where no line does. */
function preamblePeriod({ periods }: FileLayout, above: readonly FileRow[]): Period | null {
  const labels = periods.flatMap((source) => (source.from === 'preamble' ? [normalHeader(source.label)] : []));
  for (const row of above) {
    const line = row.filter((cell) => cell !== null).join(' ');
    if (labels.some((label) => normalHeader(line).includes(label))) return periodInLine(line);
  }
  return null;
}

export class TablePeriod {
  readonly #match: LayoutMatch;
  readonly #question: PeriodQuestion;
  readonly #above: Period | null;
  readonly #known = new Map<string, Period>();
  #lastText = '';
  #last: Period | null = null;

  constructor(match: LayoutMatch, above: readonly FileRow[], question: PeriodQuestion) {
    this.#match = match;
    this.#question = question;
    this.#above = preamblePeriod(match.layout, above);
  }

  /** @throws FileFault bad-period, or period-unknown and day-unknown when only the operator can tell */
  of(row: FileRow, number: number): Period {
    const { periodAt } = this.#match;
    const text = periodAt < 0 ? '' : (row[periodAt] ?? '');
    // Rows of one period stand together.
    if (this.#last && text === this.#lastText) return this.#last;
    const period = this.#known.get(text) ?? this.#read(text);
    if (!period) throw new FileFault('bad-period', { row: number });
    this.#known.set(text, period);
    this.#lastText = text;
    this.#last = period;
    return period;
  }

  #read(text: string): Period | null {
    const stated = this.#match.periodAt < 0 ? this.#outside() : periodOfCell(text);
    return stated && periodDays(stated) <= LONGEST_PERIOD_DAYS ? finishedOrLive(stated, this.#question.today) : null;
  }

  #outside(): Period {
    const source = this.#match.layout.periods.find((one) => one.from === 'operator');
    const period = this.#above ?? (source ? this.#question.period : null);
    if (source?.day && (!period || periodDays(period) > 1)) throw new FileFault('day-unknown');
    if (!period) throw new FileFault('period-unknown');
    return period;
  }

  /**
   * Rows of days outside of the stretch the file names above them, or a single day below a longer stretch:
   * one of the two is not what the figures are of.
   * @throws FileFault bad-period
   */
  check(periods: readonly Period[]): void {
    const above = this.#above;
    if (!above || this.#match.periodAt < 0) return;
    const outside = periods.some((one) => periodStart(one) < periodStart(above) || periodEnd(one) > periodEnd(above));
    const [first] = periods;
    const single = new Set(periods.map(periodKey)).size === 1 && first !== undefined;
    if (outside || (single && periodDays(first) < periodDays(above))) throw new FileFault('bad-period');
  }
}
