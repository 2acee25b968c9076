import { useLayoutEffect } from 'preact/hooks';
import type { Theme } from '../../utils/platform/settings.ts';
import type { Language } from '../../utils/texts/texts.ts';

/** Language, theme and title of the page follow the settings. */
export function useDocument(language: Language, theme: Theme, title: string): void {
  useLayoutEffect(() => {
    const { documentElement } = document;
    document.title = title;
    documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'auto') delete documentElement.dataset.theme;
    else documentElement.dataset.theme = theme;
  }, [language, theme, title]);
}
