/** What is told of a product whatever is suggested of it. */
import type { Flag } from '../tiers/flags.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  names: { refund: '退款偏高', stock: '库存不足', loss: '亏本' } satisfies Record<Flag, string>,
  beside: (names: string) => `注意：${names}。`,
  and: '、',
};

const en: typeof zh = {
  names: { refund: 'Many refunds', stock: 'Low stock', loss: 'At a loss' },
  beside: (names) => ` Mind: ${names}.`,
  and: ', ',
};

export const flagTexts: Texts<typeof zh> = { zh, en };

/** A sentence that stands beside another; '' where there is nothing to tell. */
export function flagsBeside(flags: readonly Flag[], language: Language): string {
  const { names, beside, and } = flagTexts[language];
  return flags.length === 0 ? '' : beside(flags.map((flag) => names[flag]).join(and));
}
