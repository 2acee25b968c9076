import { useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { LanguageContext } from '../language.ts';
import { ShopContexts } from '../shop-contexts.tsx';
import { useDocument } from '../ui/use-document.ts';
import { SettingsView } from './lazy-views.ts';
import { PanelBody } from './panel-body.tsx';
import { PanelHead } from './panel-head.tsx';
import { PictureContext } from './picture-context.ts';

/** The whole side panel. */
export function Panel({ stores }: { readonly stores: PanelStores }) {
  const language = stores.settings.language.value;
  const theme = stores.settings.settings.value?.theme ?? 'auto';
  const [inSettings, setInSettings] = useState(false);
  useDocument(language, theme, commonTexts[language].product);
  if (stores.settings.settings.value === null) return null;
  return (
    <LanguageContext.Provider value={language}>
      <ShopContexts shop={stores.shops.current.value}>
        <PictureContext.Provider value={stores.settings.settings.value.pictures ? stores.pictures : null}>
          <div class="kp-panel">
            <PanelHead stores={stores} inSettings={inSettings} onSettings={setInSettings} />
            <main class="kp-main" aria-label={inSettings ? panelTexts[language].settings : undefined}>
              {inSettings ? <SettingsView stores={stores} /> : <PanelBody stores={stores} />}
            </main>
          </div>
        </PictureContext.Provider>
      </ShopContexts>
    </LanguageContext.Provider>
  );
}
