import type { CostsStore } from '../../utils/stores/costs-store.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { useTimeText } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

/** The last paste, and the way back from it. */
export function CostUndo({ store }: { readonly store: CostsStore }) {
  const t = useTexts(panelCostsTexts);
  const timeText = useTimeText();
  const [state, run] = useAction();
  const last = store.last.value;
  return (
    <>
      {last && (
        <div class="kp-cost-last">
          <p class="kc-small">
            {t.lastPaste(timeText(last.at), last.records.length)}
            <span class="kc-soft kp-cost-note">{t.lastPasteHint}</span>
          </p>
          <Button small disabled={state.kind === 'busy'} onClick={() => run(async () => t.undone(await store.undo()))}>
            {t.undo}
          </Button>
        </div>
      )}
      <ActionNotice state={state} />
    </>
  );
}
