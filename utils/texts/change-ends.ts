/** What ends a verdict that no threshold of rates or sales ends. */
import type { Change } from '../tiers/suggestion.ts';
import { exactPercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  refunds: (to: string) => `退款占比降到 ${to}，就不再因退款停测。`,
  votes: (more: number) => `再有 ${more} 个完整日也这样看，就换。`,
  until: (day: string) => `${day} 以后才会换。`,
  image: '取消形象款标记，就按数据判断。',
  promo: '改掉或取消活动价，就重新判断。',
  newcomer: '从首次读到起满 31 天，就不再算新品。',
  'new-tag': '页面不再标新品，就不再算新品。',
  'old-hit': '份额不再下滑，就不再算老爆款。',
};

const en: typeof zh = {
  refunds: (to) => `With no more than ${to} coming back it would not be stopped for that.`,
  votes: (more) => `${more} more finished days that find the same would change it.`,
  until: (day) => `It changes after ${day} at the earliest.`,
  image: 'Without your mark as the face of the shop its figures decide.',
  promo: 'With another promotion price, or none, it is judged anew.',
  newcomer: 'From the 31st day after it was first read it is no longer new.',
  'new-tag': 'Once its page no longer tags it as new it is no longer new.',
  'old-hit': 'Once its share no longer slides it is no old hit.',
};

const texts: Texts<typeof zh> = { zh, en };

export function endSentence(
  change: Extract<Change, { kind: 'refunds' | 'votes' | 'until' | 'ends' }>,
  language: Language,
): string {
  const t = texts[language];
  switch (change.kind) {
    case 'refunds':
      return t.refunds(exactPercent(change.to));
    case 'votes':
      return t.votes(change.more);
    case 'until':
      return t.until(change.day);
    case 'ends':
      return t[change.why];
  }
}
