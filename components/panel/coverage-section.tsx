import { showPercent } from '../../utils/metrics/format.ts';
import type { CoverageLine } from '../../utils/storage/coverage-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { pageRuns } from '../overlay/chip-lines.ts';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { SourceName } from './sheet-line.tsx';
import { TotalNote } from './total-note.tsx';

const FIRST = 4;

function Line({ line, stores }: { readonly line: CoverageLine; readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const { pageJoin } = useTexts(overlayTexts);
  const { read, total, pagesMissing, payShare } = line.coverage;
  const share = payShare && showPercent(payShare.value);
  const complete = total !== null && read >= total;
  return (
    <li class="kp-entry">
      <SourceName source={line} />
      <span class="kp-facts">
        <span>{t.coverageRead(read, total)}</span>
        {share && <span>{t.payShare(share, payShare.kind === 'at-least')}</span>}
        {complete && <span>{t.complete}</span>}
        {pagesMissing.length > 0 && <strong>{t.pagesMissing(pageRuns(pagesMissing, pageJoin))}</strong>}
      </span>
      {complete && <TotalNote of={line.list} at={line.at} stores={stores} />}
    </li>
  );
}

function Lists({ lines, stores }: { readonly lines: readonly CoverageLine[]; readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  if (lines.length === 0) return <p class="kc-soft">{t.coverageNone}</p>;
  return (
    <LimitedList rows={lines} first={FIRST}>
      {(line) => <Line key={line.list} line={line} stores={stores} />}
    </LimitedList>
  );
}

/** How much of each list was read. */
export function CoverageSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  return (
    <section class="kp-group">
      <h2>{t.coverage}</h2>
      {stores.shops.current.value === null ? (
        <p class="kc-soft">{t.coverageNone}</p>
      ) : (
        <LoadedView of={stores.sheets.coverage.value}>{(lines) => <Lists lines={lines} stores={stores} />}</LoadedView>
      )}
    </section>
  );
}
