import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { LanguageContext } from '../language.ts';
import { ShopContexts } from '../shop-contexts.tsx';
import { useDocument } from '../ui/use-document.ts';
import { PageNotice } from './page-notice.tsx';
import { PlanLines } from './plan-lines.tsx';
import { PopupActions } from './popup-actions.tsx';
import { PopupHead } from './popup-head.tsx';
import { TopMoves } from './top-moves.tsx';

/** The popup: what to do today, in one look. */
export function Popup({ stores }: { readonly stores: PopupStores }) {
  const language = stores.settings.language.value;
  const settings = stores.settings.settings.value;
  useDocument(language, settings?.theme ?? 'auto', commonTexts[language].product);
  if (settings === null) return null;
  // Before 同意 nothing of a real page was read; invented figures may be shown.
  const isDemo = stores.shops.current.value?.demo ?? false;
  return (
    <LanguageContext.Provider value={language}>
      <ShopContexts shop={stores.shops.current.value}>
        <main class="kp-popup">
          <PopupHead stores={stores} />
          <PageNotice stores={stores} />
          <PlanLines stores={stores} />
          {(settings.consentAt !== null || isDemo) && <TopMoves stores={stores} />}
          <PopupActions stores={stores} />
        </main>
      </ShopContexts>
    </LanguageContext.Provider>
  );
}
