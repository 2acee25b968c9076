import { useState } from 'preact/hooks';
import type { TodayMoves } from '../../utils/storage/today-moves.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { groupByMove } from '../../utils/stores/suggestions-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { MOVES } from '../../utils/tiers/move.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { BackupOffer } from './backup-offer.tsx';
import { PlansNow, ShareView } from './lazy-views.ts';
import { LoadedView } from './loaded-view.tsx';
import { MoveGroup } from './move-group.tsx';
import { NextWaveLine } from './next-wave-line.tsx';
import { PartialNotice } from './partial-notice.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { UnrankedNotice } from './unranked-notice.tsx';

export interface TodayViewProps {
  readonly stores: PanelStores;
  readonly onOpen: (product: string) => void;
  readonly onBackup: () => void;
}

function Moves({ today, onOpen }: { readonly today: TodayMoves; readonly onOpen: TodayViewProps['onOpen'] }) {
  const { rows, counts, unranked } = today;
  const groups = groupByMove(rows);
  return (
    <>
      <StaleNotice rows={rows} />
      <PartialNotice rows={rows} />
      <UnrankedNotice unranked={unranked} />
      {MOVES.map((move) => (
        <MoveGroup key={move} move={move} rows={groups[move]} count={counts[move]} onOpen={onOpen} />
      ))}
      {counts.test > 1 && <TestShares shop={rows[0]?.shop ?? ''} />}
    </>
  );
}

/** Its code is fetched when it is opened. */
function TestShares({ shop }: { readonly shop: string }) {
  const t = useTexts(panelTodayTexts);
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t.share} open={open} onToggle={setOpen}>
      {open && <ShareView shop={shop} />}
    </Disclosure>
  );
}

/** Nothing to do, or nothing judged yet: no less than the popup says. */
function NoMoves({ stores }: Pick<TodayViewProps, 'stores'>) {
  const t = useTexts(panelTodayTexts);
  const shell = useTexts(panelTexts);
  if (valueOr(stores.shops.state.value, null) !== null)
    return <EmptyState title={t.noneTitle}>{t.noneBody}</EmptyState>;
  return (
    <EmptyState
      title={t.nothingTitle}
      actions={<Button onClick={() => void stores.actions.openStart()}>{shell.openStart}</Button>}
    >
      {t.nothingBody}
    </EmptyState>
  );
}

/** 今日: what to do, in order of worth; then what the calendar asks for. */
export function TodayView({ stores, onOpen, onBackup }: TodayViewProps) {
  return (
    <div class="kp-stack">
      <NextWaveLine promotions={stores.promotions} />
      <LoadedView of={stores.suggestions.today.value}>
        {(today) => (today.rows.length === 0 ? <NoMoves stores={stores} /> : <Moves today={today} onOpen={onOpen} />)}
      </LoadedView>
      <PlansNow stores={stores} />
      <BackupOffer stores={stores} onBackup={onBackup} />
    </div>
  );
}
