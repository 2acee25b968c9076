import { partBy } from '../../utils/sheets/sheet.ts';
import type { SheetLine as StoredLine } from '../../utils/storage/sheet-lines.ts';
import { pageName } from '../../utils/texts/page-names.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import type { Period } from '../../utils/time/period.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';

type Source = Pick<StoredLine, 'page' | 'channel' | 'period'>;

/** `2026-11-21`, `2026-11-22 实时`, `2026-10-23 至 11-21`. */
export function usePeriod(period: Period): string {
  const t = useTexts(panelReadingTexts);
  if (period.kind === 'live') return t.live(period.day);
  if (period.kind === 'day') return period.day;
  const { from, to } = period;
  return t.range(from, from.slice(0, 4) === to.slice(0, 4) ? shortDay(to) : to);
}

/** Period, page and channel: where figures come from. */
export function SourceName({ source: { page, channel, period } }: { readonly source: Source }) {
  const t = useTexts(panelReadingTexts);
  return (
    <span class="kp-facts">
      <strong class="kp-period">{usePeriod(period)}</strong>
      <span>
        {pageName(page, useLanguage())} · {t.channel[channel]}
      </span>
    </span>
  );
}

/** One sheet in two lines: what it is; when it was read and how large it is. */
export function SheetLine({ sheet }: { readonly sheet: StoredLine }) {
  const timeText = useTimeText();
  const t = useTexts(panelReadingTexts);
  const last = sheet.seenAt.at(-1);
  const part = partBy(sheet.scope.filters);
  return (
    <span class="kp-sheet">
      <SourceName source={sheet} />
      <span class="kp-facts">
        {sheet.listing && <span>{t.page(sheet.listing.page)}</span>}
        <span>{t.sheetRows(sheet.rowCount)}</span>
        {last !== undefined && <span>{t.sheetSeen(timeText(last), sheet.seenAt.length)}</span>}
        {part && <span>{t.sheetPart[part]}</span>}
      </span>
    </span>
  );
}
