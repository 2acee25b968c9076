import { timeText } from '../../utils/notes/time-text.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from './limited-list.tsx';
import { LoadedView } from './loaded-view.tsx';
import { pageName } from './page-name.ts';

const FIRST = 5;

/** Everything that looked like data and was not taken, with its reason. */
export function RefusalsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const language = useLanguage();
  return (
    <section class="kp-group">
      <h2>{t.refusals}</h2>
      <LoadedView of={stores.sheets.refusals.value}>
        {(rows) =>
          rows.length === 0 ? (
            <p class="kc-soft">{t.refusalsNone}</p>
          ) : (
            <LimitedList rows={rows} first={FIRST}>
              {(row) => (
                <li key={row.id ?? row.at} class="kp-entry" data-refusal={row.code}>
                  <strong>{refusalTexts[language][row.code]}</strong>
                  <span class="kp-facts">
                    <span>{timeText(row.at)}</span>
                    <span>{pageName(row.page, language)}</span>
                    <span>{t.channel[row.channel]}</span>
                    <span>{row.code}</span>
                  </span>
                </li>
              )}
            </LimitedList>
          )
        }
      </LoadedView>
    </section>
  );
}
