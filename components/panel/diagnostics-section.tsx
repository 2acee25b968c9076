import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

/** The local log, copied on a click; nothing is ever sent. */
export function DiagnosticsSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const [state, run] = useAction();
  const copy = () =>
    run(async () => {
      await stores.actions.copyDiagnostics();
      return t.copied;
    });
  return (
    <section class="kp-group">
      <h2>{t.diagnostics}</h2>
      <p class="kc-soft kc-small">{t.diagnosticsBody}</p>
      <div>
        <Button icon="copy" disabled={state.kind === 'busy'} onClick={copy}>
          {t.copyDiagnostics}
        </Button>
      </div>
      <ActionNotice state={state} />
    </section>
  );
}
