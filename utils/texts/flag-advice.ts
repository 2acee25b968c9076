import type { Flag } from '../tiers/flags.ts';
import type { Texts } from './texts.ts';

const zh: Record<Flag, string> = {
  refund: '退款是全店平均的两倍以上，先查品质、尺码和描述，再加推。',
  stock: '按预计的销量不够卖 3 天，先补货，再加推。',
  loss: '按现价每单都亏，先调价或控成本，再加推。',
};

const en: typeof zh = {
  refund: 'More than twice the share of the shop comes back: look at quality, sizes and description before pushing.',
  stock: 'It lasts less than 3 days at what is expected to sell: restock before pushing.',
  loss: 'Every order loses at this price: change price or cost before pushing.',
};

export const flagAdviceTexts: Texts<typeof zh> = { zh, en };
