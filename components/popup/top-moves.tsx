import { shownVerdict } from '../../utils/notes/pin.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { TodayMoves } from '../../utils/storage/today-moves.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { fairSelection } from '../../utils/stores/suggestions-store.ts';
import { listPageName } from '../../utils/texts/list-pages.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { actionName, roleTexts } from '../../utils/texts/roles.ts';
import { MOVES } from '../../utils/tiers/move.ts';
import { openFlags } from '../../utils/tiers/reveals-costs.ts';
import { useLanguage, useTexts } from '../language.ts';
import { keyRates } from '../panel/figures.ts';
import { FlagChips } from '../panel/flag-chips.tsx';
import { LoadedView } from '../panel/loaded-view.tsx';
import { MoveReason, MoveWhy } from '../panel/move-why.tsx';
import { RowHead } from '../panel/row-head.tsx';
import { StaleNotice } from '../panel/stale-notice.tsx';
import { UnrankedNotice } from '../panel/unranked-notice.tsx';
import { usePlatform } from '../shop-units.ts';

const SHOWN = 6;

function Move({ row }: { readonly row: ProductSummary }) {
  const language = useLanguage();
  const platform = usePlatform();
  const verdict = shownVerdict(row.suggestion.verdict, row.pin);
  const rate = verdict.kind === 'role' ? null : keyRates(row, language, platform).at(-1);
  return (
    <li class="kp-move" data-product={row.product}>
      <span class="kp-move-what">{actionName(verdict, language)}</span>
      <RowHead row={row} />
      <span class="kp-facts">
        <FlagChips flags={openFlags(row.suggestion)} badges={row.suggestion.badges} />
        <MoveReason row={row} />
        <MoveWhy row={row} />
        {rate && (
          <span>
            {rate.label} {rate.text}
          </span>
        )}
      </span>
    </li>
  );
}

/** `推 11 · 停 6 · 继续测 5` */
function Tally({ counts }: Pick<TodayMoves, 'counts'>) {
  const names = useTexts(roleTexts).actions;
  return <span class="kc-soft kc-small">{MOVES.map((move) => `${names[move]} ${counts[move]}`).join(' · ')}</span>;
}

function List({ today, judged }: { readonly today: TodayMoves; readonly judged: boolean }) {
  const t = useTexts(popupTexts);
  const page = listPageName(usePlatform(), useLanguage());
  const { rows, counts, unranked } = today;
  const left = counts.push + counts.stop + counts.test - SHOWN;
  if (rows.length === 0) return <p class="kc-soft">{judged ? t.none : t.noneYet(page)}</p>;
  return (
    <>
      <StaleNotice rows={rows} />
      <Tally counts={counts} />
      <UnrankedNotice unranked={unranked} />
      <ol class="kp-list">
        {fairSelection(rows, SHOWN).map((row) => (
          <Move key={row.product} row={row} />
        ))}
      </ol>
      {left > 0 && <p class="kc-soft kc-small">{t.more(left)}</p>}
    </>
  );
}

/** The few most worthwhile things to do. */
export function TopMoves({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const judged = valueOr(stores.shops.state.value, null) !== null;
  return (
    <section class="kp-group" aria-label={t.title}>
      <h2>{t.title}</h2>
      <LoadedView of={stores.shops.shops.value}>
        {(shops) =>
          shops.length === 0 ? (
            <p class="kc-soft">{t.noneYet(null)}</p>
          ) : (
            <LoadedView of={stores.suggestions.today.value}>
              {(today) => <List today={today} judged={judged} />}
            </LoadedView>
          )
        }
      </LoadedView>
    </section>
  );
}
