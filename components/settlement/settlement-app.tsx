import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { LanguageContext } from '../language.ts';
import { useDocument } from '../ui/use-document.ts';
import { SettlementScreen } from './settlement-screen.tsx';

/** The settlement page on its store. */
export function SettlementApp({ store }: { readonly store: SettlementStore }) {
  const settings = store.settings.settings.value;
  const language = settings?.language ?? 'zh';
  useDocument(language, settings?.theme ?? 'auto', settlementScreenTexts[language].title);
  if (settings === null || store.on.value === null) return null;
  return (
    <LanguageContext.Provider value={language}>
      <SettlementScreen store={store} on={store.on.value} />
    </LanguageContext.Provider>
  );
}
