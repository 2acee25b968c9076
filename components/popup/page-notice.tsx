import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What stands between the page under the popup and being read. */
export function PageNotice({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const { openStart, reloadPage } = stores.actions;
  switch (stores.page.value) {
    case 'no-consent':
      return (
        <Notice
          actions={
            <Button kind="primary" onClick={() => void openStart()}>
              {t.consentAction}
            </Button>
          }
        >
          <strong>{t.consentTitle}</strong>
          <br />
          {t.consentBody}
        </Notice>
      );
    case 'not-granted':
      return (
        <Notice
          actions={
            <Button small onClick={() => void openStart()}>
              {t.grant}
            </Button>
          }
        >
          {t.notGranted}
        </Notice>
      );
    case 'needs-refresh':
      return (
        <Notice
          tone="warn"
          actions={
            <Button small icon="refresh" onClick={() => void reloadPage()}>
              {t.refresh}
            </Button>
          }
        >
          {t.needsRefresh}
        </Notice>
      );
    case 'other-page':
      return <p class="kc-soft kc-small">{t.otherPage}</p>;
    case 'reading':
    case null:
      return null;
  }
}
