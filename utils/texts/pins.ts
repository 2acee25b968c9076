/** What is said of a pinned role wherever the product stands. */
import { pinnedRole, type ShownPin } from '../notes/pin.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { roleTexts, verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  pinned: (role: string) => `${role} · 固定`,
  system: (verdict: string) => `系统建议${verdict}`,
};

const en: typeof zh = {
  pinned: (role) => `${role} · pinned`,
  system: (verdict) => `Suggested: ${verdict}`,
};

const pinTexts: Texts<typeof zh> = { zh, en };

/** 主推款 · 固定, or the suggestion's own name. */
export function shownName(verdict: Verdict, pin: ShownPin | null | undefined, language: Language): string {
  const role = pinnedRole(pin);
  return role === null ? verdictName(verdict, language) : pinTexts[language].pinned(roleTexts[language].roles[role]);
}

/** 系统建议次推款; null where the suggestion itself is shown. */
export function besidePin(verdict: Verdict, pin: ShownPin | null | undefined, language: Language): string | null {
  return pinnedRole(pin) === null ? null : pinTexts[language].system(verdictName(verdict, language));
}
