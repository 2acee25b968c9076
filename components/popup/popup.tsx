import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { LanguageContext } from '../language.ts';
import { useDocument } from '../panel/use-document.ts';
import { PageNotice } from './page-notice.tsx';
import { PopupActions } from './popup-actions.tsx';
import { PopupHead } from './popup-head.tsx';
import { TopMoves } from './top-moves.tsx';

/** The popup: what to do today, in one look. */
export function Popup({ stores }: { readonly stores: PopupStores }) {
  const language = stores.settings.language.value;
  const settings = stores.settings.settings.value;
  useDocument(language, settings?.theme ?? 'auto', commonTexts[language].product);
  if (settings === null) return null;
  return (
    <LanguageContext.Provider value={language}>
      <main class="kp-popup">
        <PopupHead stores={stores} />
        <PageNotice stores={stores} />
        {settings.consentAt !== null && <TopMoves stores={stores} />}
        <PopupActions stores={stores} />
      </main>
    </LanguageContext.Provider>
  );
}
