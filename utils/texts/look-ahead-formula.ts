/** How the chances that more visitors settle it came about: each is one tail or two of a beta-binomial distribution. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { STAGES } from '../tiers/rates/stages.ts';
import { PROMOTE } from '../tiers/trial/promote-rule.ts';
import { STOP } from '../tiers/trial/stop-rule.ts';
import { surePercent, wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded } from './written-terms.ts';

const zh = {
  whole: (a: string, b: string, steps: string, up: string, upper: string, down: string, lower: string) =>
    `下单人数按贝塔—二项分布（a ${a}，b ${b}）：${steps}。到那时（证据最多按 ${STAGES.pay.cap} 位访客）有 ${up} 把握转化不低于 ${upper}，或 ${down}低于 ${lower}，就算有结论。`,
  step: (visitors: number, counts: string, chance: string) => `${visitors} 位里${counts}的概率 ${chance}`,
  sure: (unsold: string, sold: string | null) => `${unsold} 把握${sold === null ? '' : `（有人买了就按 ${sold}）`}`,
  atLeast: (buyers: number) => `至少 ${buyers} 单`,
  atMost: (buyers: number) => `至多 ${buyers} 单`,
  or: '或',
  none: '多少单都不够',
  join: '，',
};

const en: typeof zh = {
  whole: (a, b, steps, up, upper, down, lower) =>
    `Buyers by a beta-binomial distribution (a ${a}, b ${b}): ${steps}. It is settled once (on evidence of ${STAGES.pay.cap} visitors at most) it is ${up} sure that conversion is at least ${upper}, or ${down} that it is below ${lower}.`,
  step: (visitors, counts, chance) => `${counts} of ${visitors} with a chance of ${chance}`,
  sure: (unsold, sold) => `${unsold} sure${sold === null ? '' : ` (${sold} once somebody buys)`}`,
  atLeast: (buyers) => `at least ${buyers}`,
  atMost: (buyers) => `at most ${buyers}`,
  or: ' or ',
  none: 'no number',
  join: ', ',
};

export const lookAheadTexts: Texts<typeof zh> = { zh, en };

type LookAhead = Extract<Evidence, { kind: 'look-ahead' }>;

export function lookAheadFormula(
  { steps, a, b, upper, lower, stopAt = STOP.rate, soldAt }: LookAhead,
  language: Language,
): string {
  const t = lookAheadTexts[language];
  const said = steps.map(({ visitors, chance, atLeast, atMost }) => {
    const counts = [atLeast === null ? [] : t.atLeast(atLeast), atMost === null ? [] : t.atMost(atMost)].flat();
    return t.step(visitors, counts.join(t.or) || t.none, surePercent(chance));
  });
  const [alpha, beta] = [a, b].map((value) => plainNumber(rounded(value, 5)));
  const line = (rate: number) => plainPercent(rounded(rate, 5));
  return t.whole(
    alpha ?? '',
    beta ?? '',
    said.join(t.join),
    wholePercent(PROMOTE),
    line(upper),
    t.sure(wholePercent(stopAt), soldAt === undefined ? null : wholePercent(soldAt)),
    line(lower),
  );
}
