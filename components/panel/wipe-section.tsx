import { useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

interface QuestionProps {
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onWipe: () => void;
}

function Question({ name, open, onClose, onWipe }: QuestionProps) {
  const t = useTexts(panelReadingTexts);
  const { cancel, close } = useTexts(panelTexts);
  const footer = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button kind="danger" onClick={onWipe}>
        {t.wipeConfirm}
      </Button>
    </>
  );
  return (
    <Dialog open={open} title={t.wipeTitle(name)} closeLabel={close} onClose={onClose} footer={footer}>
      {t.wipeWarn}
    </Dialog>
  );
}

/** Deletes everything of the current shop, after a question. */
export function WipeSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const [asking, setAsking] = useState(false);
  const [state, run] = useAction();
  const { shopName } = useTexts(panelTexts);
  const shop = stores.shops.current.value;
  const name = shop ? shopName(shop.name, shop.claimed || shop.demo) : '';
  const wipe = () => {
    if (shop === null) return;
    setAsking(false);
    run(async () => {
      await stores.actions.wipeShop(shop.id);
      return t.wiped;
    });
  };
  // Once the last shop is gone, only the word that it is.
  if (shop === null && state.kind === 'idle') return null;
  return (
    <section class="kp-group">
      <h2>{t.wipe}</h2>
      <p class="kc-soft kc-small">{t.wipeBody}</p>
      {shop && (
        <Button kind="danger" icon="trash" disabled={state.kind === 'busy'} onClick={() => setAsking(true)}>
          {t.wipeShop(name)}
        </Button>
      )}
      <ActionNotice state={state} />
      {shop && <Question name={name} open={asking} onClose={() => setAsking(false)} onWipe={wipe} />}
    </section>
  );
}
