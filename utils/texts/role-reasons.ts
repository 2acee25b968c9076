/** Why a product has its role, in half a sentence. */
import type { Role, Verdict } from '../tiers/verdict-kinds.ts';
import type { Language, Texts } from './texts.ts';

type RoleVerdict = Extract<Verdict, { kind: 'role' }>;
type Why = Role | NonNullable<RoleVerdict['via']>;

const zh: Readonly<Record<Why, string>> = {
  main: '在够格主推的款里（没有明显下滑、不亏、退款和库存过得去，转化和单客价值也没有双双很低），预计卖得最多',
  second: '销量或转化势头在主推之后，值得接着推',
  traffic: '加购明显高于同类，价格又低，适合拉人进店',
  newcomer: '新品里点击或访客靠前，和主推相关又便宜，适合拉人进店',
  'old-hit': '以前是店里的爆款，现在份额下滑，适合留着拉人进店，不必再加推广费',
  promo: '按你填的活动价算，要多卖的量够得着',
  profit: '比多数款更赚钱，每位访客带来的也不低',
  image: '你标记为形象款，是店里的门面，不看销量',
};

const en: Readonly<Record<Why, string>> = {
  main: 'of the products that may lead (not sliding, not at a loss, not often sent back, in stock, and not very low in both conversion and value) it is expected to sell most',
  second: 'next in line behind the heroes by sales or conversion',
  traffic: 'added to carts clearly more often than its like, at a low price',
  newcomer: 'new and well clicked, related to a hero and cheap',
  'old-hit': 'once one of the best sellers, now losing share: keep it to draw people in, without more advertising',
  promo: 'at the promotion price you gave, what it must sell more is within reach',
  profit: 'earns more than most products, and a visitor brings no less than with most',
  image: 'the face of the shop by your word, whatever it sells',
};

const texts: Texts<typeof zh> = { zh, en };

export function roleReason({ role, via }: RoleVerdict, language: Language): string {
  return texts[language][via ?? role];
}
