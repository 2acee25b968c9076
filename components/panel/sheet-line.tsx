import { timeText } from '../../utils/notes/time-text.ts';
import type { SheetLine as StoredLine } from '../../utils/storage/sheet-lines.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { showPeriod } from '../../utils/time/show-period.ts';
import { useLanguage, useTexts } from '../language.ts';
import { pageName } from './page-name.ts';

type Source = Pick<StoredLine, 'page' | 'channel' | 'period'>;

/** Page, channel and period: where figures come from. */
export function SourceName({ source: { page, channel, period } }: { readonly source: Source }) {
  const t = useTexts(panelReadingTexts);
  const shown = showPeriod(period);
  return (
    <strong>
      {pageName(page, useLanguage())} · {t.channel[channel]} · {period.kind === 'live' ? t.live(shown) : shown}
    </strong>
  );
}

/** One sheet in two lines: what it is; when it was read and how large it is. */
export function SheetLine({ sheet }: { readonly sheet: StoredLine }) {
  const t = useTexts(panelReadingTexts);
  const last = sheet.seenAt.at(-1);
  const filtered = Object.keys(sheet.scope.filters).length > 0;
  return (
    <span class="kp-sheet">
      <SourceName source={sheet} />
      <span class="kp-facts">
        <span>{t.sheetRows(sheet.rowCount)}</span>
        {last !== undefined && <span>{t.sheetSeen(timeText(last), sheet.seenAt.length)}</span>}
        {filtered && <span>{t.sheetFiltered}</span>}
      </span>
    </span>
  );
}
