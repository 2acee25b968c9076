import { useState } from 'preact/hooks';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

export interface DecisionFormProps {
  readonly suggestion: Suggestion;
  readonly stores: PanelStores;
}

function LastDecision({ suggestion, stores }: DecisionFormProps) {
  const timeText = useTimeText();
  const t = useTexts(panelProductTexts);
  const last = stores.notes.journal.value.find((e) => e.kind === 'decision' && e.product === suggestion.product);
  if (last?.kind !== 'decision') return null;
  return (
    <p class="kc-small">
      <strong>{t.decided(last.accepted, timeText(last.decidedAt))}</strong> {last.reason}
    </p>
  );
}

/** 采纳 / 不采纳, with a reason to read later. */
export function DecisionForm({ suggestion, stores }: DecisionFormProps) {
  const t = useTexts(panelProductTexts);
  const [reason, setReason] = useState('');
  const [state, run] = useAction();
  const revision = valueOr(stores.shops.state.value, null)?.revision ?? 0;
  const decide = (accepted: boolean) =>
    run(async () => {
      await stores.notes.decide(suggestion, { accepted, reason: reason.trim(), revision });
      setReason('');
      return '';
    });
  return (
    <section class="kp-group">
      <h2>{t.decide}</h2>
      <LastDecision suggestion={suggestion} stores={stores} />
      <Input
        label={t.reason}
        placeholder={t.reasonHint}
        value={reason}
        maxLength={200}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <Toolbar label={t.decide}>
        <Button kind="primary" icon="check" disabled={state.kind === 'busy'} onClick={() => decide(true)}>
          {t.accept}
        </Button>
        <Button disabled={state.kind === 'busy'} onClick={() => decide(false)}>
          {t.reject}
        </Button>
      </Toolbar>
      <ActionNotice state={state} />
    </section>
  );
}
