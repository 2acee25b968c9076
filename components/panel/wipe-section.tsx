import { useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

/** Deletes everything of the current shop, after a question. */
export function WipeSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const shell = useTexts(panelTexts);
  const [asking, setAsking] = useState(false);
  const [state, run] = useAction();
  const shop = stores.shops.current.value;
  const wipe = () => {
    if (shop === null) return;
    setAsking(false);
    run(async () => {
      await stores.actions.wipeShop(shop.id);
      return t.wiped;
    });
  };
  return (
    <section class="kp-group">
      <h2>{t.wipe}</h2>
      <p class="kc-soft kc-small">{t.wipeBody}</p>
      {shop && (
        <div>
          <Button kind="danger" icon="trash" disabled={state.kind === 'busy'} onClick={() => setAsking(true)}>
            {t.wipeShop(shop.name)}
          </Button>
        </div>
      )}
      <ActionNotice state={state} />
      <Dialog
        open={asking && shop !== null}
        title={t.wipeTitle(shop?.name ?? '')}
        closeLabel={shell.close}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{shell.cancel}</Button>
            <Button kind="danger" onClick={wipe}>
              {t.wipeConfirm}
            </Button>
          </>
        }
      >
        {t.wipeWarn}
      </Dialog>
    </section>
  );
}
