import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What stands between the page under the popup and being read. */
export function PageNotice({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const openStart = () => void stores.actions.openStart();
  const reload = () => void stores.actions.reloadPage();
  const resume = () => void stores.actions.resumePage();
  switch (stores.page.value) {
    case 'no-consent':
      return (
        <Notice
          actions={
            <Button kind="primary" onClick={openStart}>
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
      return <Notice actions={<Button onClick={openStart}>{t.grant}</Button>}>{t.notGranted}</Notice>;
    case 'needs-refresh':
      return (
        <Notice tone="warn" actions={<Button onClick={reload}>{t.refresh}</Button>}>
          {t.needsRefresh}
        </Notice>
      );
    case 'pages-off':
      return <Notice actions={<Button onClick={openStart}>{t.openSettings}</Button>}>{t.pagesOff}</Notice>;
    case 'paused':
      return <Notice actions={<Button onClick={resume}>{t.resume}</Button>}>{t.paused}</Notice>;
    case 'excluded-market':
      return <Notice>{t.excludedMarket}</Notice>;
    case 'excluded-orders':
      return <Notice>{t.excludedOrders}</Notice>;
    case 'excluded-buyers':
      return <Notice>{t.excludedBuyers}</Notice>;
    case 'excluded-chat':
      return <Notice>{t.excludedChat}</Notice>;
    case 'other-page':
      return <p class="kc-soft kc-small">{t.otherPage}</p>;
    case 'reading':
    case null:
      return null;
  }
}
