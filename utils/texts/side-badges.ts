/** What stands beside a verdict's name. */
import type { SideBadge } from '../tiers/badges.ts';
import type { Language, Texts } from './texts.ts';

const zh = { unseen: '流量还不够', up: '偏强', down: '偏弱', rising: '上升' } satisfies Record<SideBadge, string>;
const en: typeof zh = {
  unseen: 'Too little traffic',
  up: 'Rather strong',
  down: 'Rather weak',
  rising: 'Rising',
};

export const sideBadgeTexts: Texts<typeof zh> = { zh, en };

/** 次推款 · 上升 */
export function withBadges(name: string, badges: readonly SideBadge[], language: Language): string {
  return [name, ...badges.map((badge) => sideBadgeTexts[language][badge])].join(' · ');
}
