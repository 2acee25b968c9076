/** How a line of what is agreed by the month came about, so that it can be worked out again by hand. */
import { showAmount } from '../settlement/show-amount.ts';
import { isAbove, type PeriodStep } from '../splits/period-steps.ts';
import type { PeriodLine } from '../splits/period-terms.ts';
import { partsOf } from '../splits/period-tiers.ts';
import { rateText } from '../splits/typed-figures.ts';
import { periodTexts } from './period.ts';
import { showFen } from './split-finding.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  unknown: '前面有算不出的，这条也算不出',
  noTier: (base: string, amount: string) => `当月${base} ${amount}，没到第一档`,
  tier: (base: string, sum: string) => `当月${base}：${sum}`,
  refunds: (k: number, n: number, above: boolean, threshold: string) =>
    `当月退款 ${k} 单 / 到账 ${n} 单，${above ? '超过' : '没超过'} ${threshold}%`,
  noRate: (k: number) => `当月退款 ${k} 单，没有到账的单，算不出退货率，按平时比例`,
  topped: (least: string, got: string, counts: string) => `保底 ${least}，${counts}已有 ${got}，补足差额`,
  toppedBelow: (least: string, got: string, counts: string) =>
    `保底 ${least}，${counts}已有 ${got}：是退回，照扣；保底按 0 起补`,
  reached: (least: string, got: string, counts: string) => `保底 ${least}，${counts}已有 ${got}，不用补`,
  monthly: '每月固定',
  sessions: (fen: string, count: number) => `${fen} × ${count} 场`,
  noSessions: '还没填这个月的场次，算不出',
  taxOnTop: (sum: string, rate: string) => `不含税合计 ${sum} × 税率 ${rate}%，另加`,
  taxWithin: (sum: string, rate: string) => `合计 ${sum} 已含 ${rate}% 的税，不另加`,
  noInvoice: (sum: string, rate: string) => `合计 ${sum} × ${rate}%，没有发票，扣下`,
  setOff: (owed: string, had: string, left: string) => `应付 ${owed}，余额 ${had}，抵扣后剩 ${left}`,
  belowZero: (base: string, amount: string) =>
    `当月${base}合计 ${amount}，退的比卖的多：阶梯按 0 算，以前多给的不会扣回；按比例的照比例扣。请和对方核对`,
  exact: (fen: string, nearest: boolean) => `= ${fen} 分，${nearest ? '四舍五入' : '零头舍去'}`,
};

const en: typeof zh = {
  unknown: 'Something before it is not known',
  noTier: (base, amount) => `${base} of the month ${amount}: below the first tier`,
  tier: (base, sum) => `${base} of the month: ${sum}`,
  refunds: (k, n, above, threshold) =>
    `${k} orders refunded of ${n} paid in the month: ${above ? 'above' : 'not above'} ${threshold} %`,
  noRate: (k) => `${k} orders refunded and none paid in the month: there is no rate of refunds, the usual one holds`,
  topped: (least, got, counts) => `At least ${least}; ${counts}: ${got}; the rest is added`,
  toppedBelow: (least, got, counts) =>
    `At least ${least}; ${counts}: ${got}, which was taken back and stays so; the guarantee is added from 0`,
  reached: (least, got, counts) => `At least ${least}; ${counts}: ${got}; nothing is added`,
  monthly: 'Fixed a month',
  sessions: (fen, count) => `${fen} × ${count} sessions`,
  noSessions: 'Nobody said how many sessions the month had',
  taxOnTop: (sum, rate) => `${sum} without tax × ${rate} %, added`,
  taxWithin: (sum, rate) => `${sum} contains ${rate} % of tax: nothing is added`,
  noInvoice: (sum, rate) => `${sum} × ${rate} %, without invoice, taken off`,
  setOff: (owed, had, left) => `Owed ${owed}, balance ${had}, left of it ${left}`,
  belowZero: (base, amount) =>
    `${base} of the month: ${amount}. More went back than was sold: tiers give 0 and take nothing of earlier months back, a rate takes its part. Please check with the party`,
  exact: (fen, nearest) => `= ${fen} fen, ${nearest ? 'to the nearest' : 'odd parts dropped'}`,
};

export const periodStepTexts: Texts<typeof zh> = { zh, en };

const product = (amount: number, bp: number): string => `${showAmount(amount)} × ${rateText(bp)}%`;

function tiersText(line: Extract<PeriodLine, { kind: 'tiers' }>, base: number, bp: number | null, language: Language) {
  const t = periodStepTexts[language];
  const name = periodTexts[language].bases[line.base];
  if (line.way === 'whole') return bp === null ? t.noTier(name, showAmount(base)) : t.tier(name, product(base, bp));
  const parts = partsOf(line.tiers, base).map(({ tier, part }) => product(part, tier.bp));
  return parts.length === 0 ? t.noTier(name, showAmount(base)) : t.tier(name, parts.join(' + '));
}

function guaranteeText(
  line: Extract<PeriodLine, { kind: 'guarantee' }>,
  base: number,
  fen: number,
  language: Language,
) {
  const t = periodStepTexts[language];
  const { countsOf } = periodTexts[language];
  const words = base < 0 ? t.toppedBelow : fen > 0 ? t.topped : t.reached;
  return words(showFen(line.fen), showAmount(base), countsOf[line.counts]);
}

function howText({ line, base, bp, count, fen, left }: PeriodStep, language: Language): string {
  const t = periodStepTexts[language];
  const { bases } = periodTexts[language];
  if (line.kind === 'slot') {
    if (line.per === 'month') return t.monthly;
    return count === null ? t.noSessions : t.sessions(showFen(line.fen), count.k);
  }
  if (base === null || fen === null) return t.unknown;
  switch (line.kind) {
    case 'tiers':
      return tiersText(line, base, bp, language);
    case 'refund-rate': {
      const [k, n] = [count?.k ?? 0, count?.n ?? 0];
      const rate = `${bases[line.base]} ${product(base, bp ?? 0)}`;
      const above = isAbove({ refunded: k, sold: n }, line.above);
      return `${n === 0 ? t.noRate(k) : t.refunds(k, n, above, rateText(line.above))} · ${rate}`;
    }
    case 'guarantee':
      return guaranteeText(line, base, fen, language);
    case 'tax':
      return (line.stated === 'with' ? t.taxWithin : t.taxOnTop)(showAmount(base), rateText(line.bp));
    case 'no-invoice':
      return t.noInvoice(showAmount(base), rateText(line.bp));
    case 'balance':
      return t.setOff(showAmount(base), showFen((left ?? 0) - fen), showFen(left ?? 0));
  }
}

const negated = (written: string): string => (written.startsWith('-') ? written.slice(1) : `-${written}`);

/** How it came about, rounding included. */
export function stepText(step: PeriodStep, language: Language): string {
  const { line, exact } = step;
  const t = periodStepTexts[language];
  const nearest = line.kind === 'tax' || line.kind === 'no-invoice';
  // 扣下 says already that it is taken off.
  const shown = line.kind === 'no-invoice' && exact !== null ? negated(exact) : exact;
  const rounded = shown === null ? '' : ` ${t.exact(shown, nearest)}`;
  return `${howText(step, language)}${rounded}`;
}

/** Sums of a month that are below 0, each told once. */
export function belowZeroTexts(steps: readonly PeriodStep[], language: Language): readonly string[] {
  const t = periodStepTexts[language];
  const { bases } = periodTexts[language];
  const told = steps.flatMap(({ line, base }) =>
    (line.kind === 'tiers' || line.kind === 'refund-rate') && base !== null && base < 0
      ? t.belowZero(bases[line.base], showAmount(base))
      : [],
  );
  return [...new Set(told)];
}
