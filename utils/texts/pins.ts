/** What is said of a pinned role wherever the product stands. */
import { pinnedRole, type ShownPin } from '../notes/pin.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { standingName, verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  pinned: (role: string) => `${role} · 固定`,
  suggests: (verdict: string) => `系统建议${verdict}`,
  says: (verdict: string) => `系统：${verdict}`,
  expired: (role: string) => `${role}的固定已到期`,
};

const en: typeof zh = {
  pinned: (role) => `${role} · pinned`,
  suggests: (verdict) => `Suggested: ${verdict}`,
  says: (verdict) => `The engine says: ${verdict}`,
  expired: (role) => `Pin expired: ${role}`,
};

const pinTexts: Texts<typeof zh> = { zh, en };

/** 主推款: what is pinned, or the suggestion's own name. */
export function plainName(verdict: Verdict, pin: ShownPin | null | undefined, language: Language): string {
  const role = pinnedRole(pin);
  return role === null ? verdictName(verdict, language) : standingName(role, language);
}

/** 主推款 · 固定, or the suggestion's own name. */
export function shownName(verdict: Verdict, pin: ShownPin | null | undefined, language: Language): string {
  const name = plainName(verdict, pin, language);
  return pinnedRole(pin) === null ? name : pinTexts[language].pinned(name);
}

/** 系统建议次推款; 系统：限流中, where nothing is suggested. */
export function systemSays(verdict: Verdict, language: Language): string {
  const t = pinTexts[language];
  const isState = verdict.kind === 'excluded' || verdict.kind === 'insufficient' || verdict.kind === 'unread';
  return (isState ? t.says : t.suggests)(verdictName(verdict, language));
}

/** What a list says of a pin: what is suggested beside it, or that it has expired; null where there is none. */
export function besidePin(verdict: Verdict, pin: ShownPin | null | undefined, language: Language): string | null {
  if (!pin) return null;
  if (pin.state === 'holds') return systemSays(verdict, language);
  return pinTexts[language].expired(standingName(pin.role, language));
}
