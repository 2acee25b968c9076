import type { OnBase } from '../tiers/rate-base.ts';
import type { Language, Texts } from './texts.ts';

const zh = { visitors: '访客', clickUsers: '点击过的人' };
const en: typeof zh = { visitors: 'visitors', clickUsers: 'people who clicked' };

const texts: Texts<typeof zh> = { zh, en };

/** What the people are called that rates count against. */
export function peopleName({ base }: OnBase, language: Language): string {
  return texts[language][base ?? 'visitors'];
}
