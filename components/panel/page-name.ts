import { exportTexts } from '../../utils/texts/exports.ts';
import type { Language } from '../../utils/texts/texts.ts';

/** Name of a page kind as the exports write it too; an unknown kind stands as its code. */
export function pageName(page: string, language: Language): string {
  const names: Readonly<Record<string, string>> = exportTexts[language].pages;
  return names[page] ?? page;
}
