/**
 * Names the operator gave to what was taught. Kept once for a whole screen, for names of pages are asked for deep in
 * its texts; whoever opens a screen fills it.
 */
import { isTaught } from '../recipes/taught-page.ts';
import type { Language } from './texts.ts';

export interface TaughtName {
  readonly page: string;
  readonly name: string;
}

const names = new Map<string, string>();
const NO_LONGER: Readonly<Record<Language, string>> = { zh: '自定义读取', en: 'Taught table' };

export function nameTaught(taught: readonly TaughtName[]): void {
  names.clear();
  for (const { page, name } of taught) names.set(page, name);
}

/** null for a page kind that was not taught. What was taught and deleted has no name any more. */
export function taughtName(page: string, language: Language): string | null {
  return isTaught(page) ? (names.get(page) ?? NO_LONGER[language]) : null;
}
