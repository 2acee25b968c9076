/** How it is worked out how many times as much past promotions sold. */
import { BUILT_IN } from '../promotions/calendar.ts';
import { timesOf } from '../tiers/past-uplift.ts';
import type { WaveSum } from '../tiers/product-statistics.ts';
import type { PastUplift } from '../tiers/role-evidence-kinds.ts';
import { PACE_DAYS } from '../tiers/sales/recency.ts';
import { BEFORE_WAVE } from '../tiers/sales/wave-sums.ts';
import { precise } from './formula-parts.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber } from './written-terms.ts';

const zh = {
  kinds: { 'first-stock': '第一波', 'second-stock': '第二波', peak: '爆发期', encore: '返场' },
  ownFestival: '自建活动',
  wave: (festival: string, year: string, kind: string, formula: string) => `${year} 年 ${festival}${kind}：${formula}`,
  how: `波段里每天的件数 ÷ 大促开始前 ${BEFORE_WAVE} 天里平销日每天的件数，只算件单价低了至少 5% 的波段`,
  own: (how: string, list: string, times: string) =>
    `它自己近 ${PACE_DAYS} 天的大促波段（${how}）：${list}。取中间值，两位小数：${times}。`,
  shop: (how: string, products: number, waves: number, times: string) =>
    `本店 ${products} 款近 ${PACE_DAYS} 天读到的 ${waves} 个大促波段（${how}），取中间值，两位小数：${times}。`,
  join: '；',
};

const en: typeof zh = {
  kinds: { 'first-stock': 'first wave', 'second-stock': 'second wave', peak: 'peak', encore: 'encore' },
  ownFestival: 'own event',
  wave: (festival, year, kind, formula) => `${festival} ${year}, ${kind}: ${formula}`,
  how: `pieces a day in the wave ÷ pieces an ordinary day of the ${BEFORE_WAVE} before the promotion, of waves in which it was at least 5% cheaper`,
  own: (how, list, times) =>
    `Its own waves of promotions within the last ${PACE_DAYS} days (${how}): ${list}. The middle one, to two decimals: ${times}. `,
  shop: (how, products, waves, times) =>
    `${waves} waves of ${products} products of the shop within the last ${PACE_DAYS} days (${how}); the middle one, to two decimals: ${times}. `,
  join: '; ',
};

const texts: Texts<typeof zh> = { zh, en };

const WAVE = /^(.+)-(\d{4})-[a-z]+-(first-stock|second-stock|peak|encore)$/;

const isKind = (kind: string | undefined): kind is keyof typeof zh.kinds => kind !== undefined && kind in zh.kinds;

function waveText({ wave, during, usual }: WaveSum, language: Language): string {
  const t = texts[language];
  const [, id, year = '', kind] = WAVE.exec(wave) ?? [];
  const festival = BUILT_IN.festivals.find((one) => one.id === id)?.[language] ?? t.ownFestival;
  const sides = `(${during.units} ÷ ${during.days}) ÷ (${usual.units} ÷ ${usual.days})`;
  return t.wave(
    festival,
    year,
    isKind(kind) ? t.kinds[kind] : '',
    `${sides} = ${precise(timesOf({ wave, during, usual }))}`,
  );
}

export function pastUpliftFormula(past: PastUplift, uplift: number, language: Language): string {
  const t = texts[language];
  const times = plainNumber(uplift);
  if (past.by === 'shop') return t.shop(t.how, past.products, past.waves, times);
  return t.own(t.how, past.waves.map((one) => waveText(one, language)).join(t.join), times);
}
