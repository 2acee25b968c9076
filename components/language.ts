import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Texts } from '../utils/texts/texts.ts';

/** The language of the page around a component. */
export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** One room's texts in the language of the page. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()];
}
