import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

/** Markdown, CSV, text for a chat group. */
export function ExportBar({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelNotesTexts);
  const [state, run] = useAction();
  const shop = stores.shops.id.value;
  const { exportNotes, copyNotes } = stores.actions;
  if (shop === null) return null;
  const save = (format: 'markdown' | 'csv') => run(async () => t.saved(await exportNotes(shop, format)));
  const copy = () =>
    run(async () => {
      await copyNotes(shop);
      return t.copied;
    });
  const busy = state.kind === 'busy';
  return (
    <section class="kp-group">
      <h2>{t.takeAway}</h2>
      <Toolbar label={t.takeAway}>
        <Button small icon="copy" disabled={busy} onClick={copy}>
          {t.chat}
        </Button>
        <Button small icon="download" disabled={busy} onClick={() => save('markdown')}>
          {t.markdown}
        </Button>
        <Button small icon="download" disabled={busy} onClick={() => save('csv')}>
          {t.csv}
        </Button>
      </Toolbar>
      <ActionNotice state={state} />
    </section>
  );
}
