import type { StartStore } from '../../utils/stores/start-store.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { LanguageContext } from '../language.ts';
import { useDocument } from '../ui/use-document.ts';
import { StartScreen } from './start-screen.tsx';
import { startState } from './start-state.ts';

export interface StartAppProps {
  readonly store: StartStore;
  readonly onOpenPanel: () => void;
}

/** The first screen on its store. */
export function StartApp({ store, onOpenPanel }: StartAppProps) {
  const state = startState(store);
  const language = state?.language ?? 'zh';
  useDocument(language, state?.theme ?? 'auto', startTexts[language].pageTitle);
  if (state === null) return null;
  return (
    <LanguageContext.Provider value={state.language}>
      <StartScreen {...state} onOpenPanel={onOpenPanel} />
    </LanguageContext.Provider>
  );
}
