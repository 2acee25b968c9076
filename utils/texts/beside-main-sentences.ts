import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  firm: (name: string) => `主推在下滑：次推里预计卖得最多的${name}可以接替，先备好它的流量和库存。`,
  candidate: (name: string) => `主推在下滑：还没有站稳的次推，${name}最接近，先按准次推推着看。`,
  none: '主推在下滑：现在没有次推可以接替。',
  titled: (title: string) => `「${title}」`,
  byId: (product: string) => `商品 ${product} `,
  profit: '销量平稳，每单留下的比例又排在全店前三成：也可以当利润款，守住价格。',
};

const en: typeof zh = {
  firm: (name) =>
    `The hero slides: ${name}, the best seller in second place, can take over. Prepare its traffic and stock.`,
  candidate: (name) =>
    `The hero slides and no product in second place is firm: ${name} comes nearest, push it on trial.`,
  none: 'The hero slides, and no product in second place can take over.',
  titled: (title) => `“${title}”`,
  byId: (product) => `product ${product}`,
  profit:
    'Its sales are steady and an order leaves as much as in the upper three tenths of the shop: it may serve for profit too, at the price it has.',
};

const besideMainTexts: Texts<typeof zh> = { zh, en };

/** Who takes over from a 主推 that slides. */
export function successorSentence({ next }: Extract<Evidence, { kind: 'successor' }>, language: Language): string {
  const t = besideMainTexts[language];
  if (next === null) return t.none;
  const name = next.title === null ? t.byId(next.product) : t.titled(next.title);
  return next.candidate ? t.candidate(name) : t.firm(name);
}

/** What a steady 主推 may serve as besides. */
export function offerSentence({ role }: Extract<Evidence, { kind: 'offer' }>, language: Language): string {
  return besideMainTexts[language][role];
}
