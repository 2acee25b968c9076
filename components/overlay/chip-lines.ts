import type { Coverage } from '../../utils/sheets/coverage.ts';
import { partBy, type Scope } from '../../utils/sheets/sheet.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Day } from '../../utils/time/day.ts';
import { type Period, periodDays } from '../../utils/time/period.ts';
import type { ChipStatus } from './chip-props.ts';

function dayText(day: Day, language: Language): string {
  return overlayTexts[language].date(Number(day.slice(5, 7)), Number(day.slice(8)));
}

export function periodLine(period: Period, language: Language): string {
  const t = overlayTexts[language];
  switch (period.kind) {
    case 'day':
      return t.day(dayText(period.day, language));
    case 'live':
      return t.live(dayText(period.day, language));
    case 'range':
      return t.range(periodDays(period), dayText(period.from, language), dayText(period.to, language));
  }
}

/** Share of the amount paid, rounded down so that it never claims more than was read. */
export function shareLine(share: Coverage['payShare'], language: Language): string | null {
  if (!share) return null;
  const t = overlayTexts[language];
  const percent = Math.floor(share.value * 100 + 1e-9);
  return share.kind === 'exact' ? t.shareExact(percent) : t.shareAtLeast(percent);
}

/** Ascending page numbers as runs: `3–9、12`. */
export function pageRuns(pages: readonly number[], join: string): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(join);
}

/** What still has to be paged through, or that nothing has; null while neither can be said. */
export function missingLine(coverage: Coverage, language: Language): string | null {
  const t = overlayTexts[language];
  if (coverage.pagesMissing.length > 0) return t.pages(pageRuns(coverage.pagesMissing, t.pageJoin));
  return coverage.total !== null && coverage.read >= coverage.total ? t.complete : null;
}

/** That what was read is no whole list, and why; null where it is one. */
export function scopeLine(scope: Scope | null, language: Language): string | null {
  if (!scope) return null;
  const part = scope.device === 'all' ? partBy(scope.filters) : 'filter';
  return part && overlayTexts[language].part[part];
}

export interface StateLine {
  readonly tone: 'info' | 'warn' | 'bad';
  readonly text: string;
}

/** The one line that says how reading stands; null when the figures say it all. */
export function stateLine(status: ChipStatus, language: Language, refusalLine: string | null): StateLine | null {
  const t = overlayTexts[language];
  switch (status.state) {
    case 'starting':
      return { tone: 'info', text: t.starting };
    case 'waiting':
      return { tone: 'info', text: t.waiting(status.periodWords) };
    case 'reading':
      return { tone: 'info', text: t.reading };
    case 'paused':
      return { tone: 'warn', text: t.paused };
    case 'cached-page':
      return { tone: 'warn', text: t.cached(status.periodWords) };
    case 'needs-refresh':
      return { tone: 'warn', text: t.needsRefresh };
    case 'outdated':
      return { tone: 'warn', text: t.outdated };
    case 'stopped':
      return { tone: 'bad', text: t.stopped };
    case 'excluded':
      return { tone: 'info', text: t.excluded[status.excludedWhy ?? 'market'] };
    case 'idle':
    case 'stored':
    case 'refused':
      return refusalLine === null ? null : { tone: 'bad', text: refusalLine };
  }
}
