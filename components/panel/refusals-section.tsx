import type { RefusalRow } from '../../utils/storage/tables.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { pageName } from '../../utils/texts/page-names.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { refusalText } from '../../utils/texts/refusals.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { useAction } from './use-action.ts';

const FIRST = 5;

function Line({ row }: { readonly row: RefusalRow }) {
  const timeText = useTimeText();
  const t = useTexts(panelReadingTexts);
  const language = useLanguage();
  return (
    <li class="kp-entry" data-refusal={row.code}>
      <strong>{refusalText(row.code, row.channel, language)}</strong>
      <span class="kp-facts">
        <span>{timeText(row.at)}</span>
        {row.channel !== 'file' && <span>{pageName(row.page, language)}</span>}
        <span>{t.channel[row.channel]}</span>
        <span>{row.code}</span>
      </span>
    </li>
  );
}

/** Many reasons ask for it, so it stands beside them. */
function CopyDiagnostics({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(startTexts);
  const [state, run] = useAction();
  const copy = () =>
    run(async () => {
      await stores.actions.copyDiagnostics();
      return t.copied;
    });
  return (
    <>
      <Button small icon="copy" disabled={state.kind === 'busy'} onClick={copy}>
        {t.copyDiagnostics}
      </Button>
      <ActionNotice state={state} />
    </>
  );
}

/** Everything that looked like data and was not taken, with its reason. */
export function RefusalsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  return (
    <section class="kp-group">
      <h2>{t.refusals}</h2>
      <LoadedView of={stores.sheets.refusals.value}>
        {(rows) =>
          rows.length === 0 ? (
            <p class="kc-soft">{t.refusalsNone}</p>
          ) : (
            <>
              <LimitedList rows={rows} first={FIRST}>
                {(row) => <Line key={row.id ?? row.at} row={row} />}
              </LimitedList>
              <CopyDiagnostics stores={stores} />
            </>
          )
        }
      </LoadedView>
    </section>
  );
}
