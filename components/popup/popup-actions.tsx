import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useAction } from '../panel/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toolbar } from '../ui/toolbar.tsx';

/** 打开侧边栏, 复制日报. */
export function PopupActions({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const language = useLanguage();
  const [state, run] = useAction();
  const shop = stores.shops.current.value;
  // Before 同意 the first screen is what comes next, not an empty panel.
  const kind = stores.page.value === 'no-consent' ? 'plain' : 'primary';
  const copy = () =>
    run(async () => {
      if (shop === null || !(await stores.actions.copyReport(shop, language))) throw new Error(t.reportNothing);
      return t.reportCopied;
    });
  // The browser opens the panel only within the click itself.
  const open = () => void stores.actions.openPanel().then(() => window.close());
  return (
    <footer class="kp-group">
      {state.kind === 'done' && <Notice tone="good">{state.text}</Notice>}
      {state.kind === 'failed' && <Notice tone="warn">{t.reportFailed(state.text)}</Notice>}
      <Toolbar label={t.title}>
        <Button kind={kind} icon="panel" onClick={open}>
          {t.openPanel}
        </Button>
        <Button icon="copy" disabled={shop === null || state.kind === 'busy'} onClick={copy}>
          {t.copyReport}
        </Button>
      </Toolbar>
    </footer>
  );
}
