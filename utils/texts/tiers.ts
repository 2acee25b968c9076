/** Tiers as they are read, in one way for orders and for months. */
import type { Tier } from '../splits/rule.ts';
import { rateText } from '../splits/typed-figures.ts';
import { showFen } from './split-finding.ts';
import type { Language, Texts } from './texts.ts';

const zh = { tier: (from: string, rate: string) => `满 ${from} 按 ${rate}%`, between: '，' };
const en: typeof zh = { tier: (from, rate) => `${rate} % from ${from}`, between: ', ' };

const tierTexts: Texts<typeof zh> = { zh, en };

export function tiersSaid(tiers: readonly Tier[], language: Language): string {
  const t = tierTexts[language];
  return tiers.map(({ from, bp }) => t.tier(showFen(from), rateText(bp))).join(t.between);
}
