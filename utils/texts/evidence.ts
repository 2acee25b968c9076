/**
 * Verdicts, evidence and changes as plain sentences. Badge, popup, panel and exports all speak
 * through these functions, so that they say the same. Plain text only.
 */
import { showCount } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Change, Suggestion } from '../tiers/suggestion.ts';
import { isSaid, type Verdict } from '../tiers/verdict-kinds.ts';
import type { Day } from '../time/day.ts';
import { dayRuns } from '../time/day-runs.ts';
import { shortDay } from '../time/short-day.ts';
import { adCostSentence } from './ad-cost.ts';
import { diagnosisSentence, savesSentence, undiagnosedSentence } from './ads-sentences.ts';
import { refundSentence, stockSentence, unknownSentence } from './after-sale-sentences.ts';
import { offerSentence, successorSentence } from './beside-main-sentences.ts';
import { bySalesSentence, mixSentence } from './buyer-sentences.ts';
import { endSentence } from './change-ends.ts';
import { daySentence } from './day-sentences.ts';
import { type EvidenceWords, evidenceTexts } from './evidence-words.ts';
import { holdingSentence } from './holding-sentence.ts';
import { marginSentence, noLossSentence } from './margin-sentence.ts';
import { ownRuleSentence } from './own-rules.ts';
import { peopleName } from './people.ts';
import { proofSentence } from './proof-sentences.ts';
import { roleEvidenceSentence } from './role-evidence.ts';
import { roleReason } from './role-reasons.ts';
import { nextBestSentence, priceChangeSentence } from './role-sentences.ts';
import { roleTexts, verdictName } from './roles.ts';
import { salesSentence } from './sales-sentence.ts';
import { perDayText, priceText } from './sentence-figures.ts';
import { surePercent } from './shares.ts';
import type { Language } from './texts.ts';
import { noTrendSentence, trendSentence } from './trend-sentence.ts';
import { uncountedSentence } from './uncounted-sentence.ts';
import { amount, valueSentence } from './value-sentence.ts';

/** One sentence on what the verdict means and asks for. */
export function verdictSentence(verdict: Verdict, language: Language): string {
  const t = evidenceTexts[language];
  switch (verdict.kind) {
    case 'role':
      if (verdict.held) return t.held(verdictName(verdict, language));
      return t.role(verdictName(verdict, language), roleReason(verdict, language), candidateBy(verdict));
    case 'stop':
      if (verdict.held) return t.heldStop;
      if (verdict.unsold) return t.stopUnsold;
      return verdict.refunds ? t.stopByRefunds : verdict.rateOnly ? t.stopByRate : t.stop[verdict.by ?? 'sales'];
    case 'test':
      if (verdict.leaning === 'stop') return t.waitsToStop;
      return verdict.visitors === null
        ? t.tie
        : t.test(
            verdict.visitors,
            peopleName(verdict, language),
            verdict.chance === undefined ? null : surePercent(verdict.chance),
            verdict.leaning,
          );
    case 'insufficient':
      return verdict.visitors === null ? t.thinShop : t.insufficient(verdict.visitors, peopleName(verdict, language));
    case 'regular':
      return t.regular;
    case 'excluded':
      return t.excluded[verdict.why];
    case 'unread':
      return verdict.bySales ? t.noVisitors : t.unread;
  }
}

function candidateBy({ role, candidate }: Extract<Verdict, { kind: 'role' }>): 'lead' | 'said' | null {
  return candidate ? (isSaid(role) ? 'said' : 'lead') : null;
}

/** 很有把握（93%）; null when the verdict claims nothing. */
export function certaintySentence(certainty: number | null, language: Language): string | null {
  return certainty === null ? null : evidenceTexts[language].certainty(grade(certainty), surePercent(certainty));
}

/** Which days the suggestion rests on; 未读取 when on none. */
export function basisSentence(basis: Suggestion['basis'], language: Language): string {
  const t = evidenceTexts[language];
  if (basis === null) return t.noBasis;
  return basis.kind === 'range'
    ? t.rangeBasis(basis.from, basis.to, basis.days)
    : t.daysBasis(basis.from, basis.to, basis.days);
}

/** @param currency of the shop */
export function evidenceSentence(evidence: Evidence, language: Language, currency: Currency): string {
  const t = evidenceTexts[language];
  switch (evidence.kind) {
    case 'rate':
      return rateSentence(evidence, peopleName(evidence, language), t);
    case 'holding':
      return holdingSentence(evidence, language);
    case 'image':
    case 'promo':
    case 'promo-rank':
    case 'old-hit':
    case 'newcomer':
      return roleEvidenceSentence(evidence, language, currency);
    case 'proven':
    case 'earns':
      return proofSentence(evidence, language, (minor) => amount(minor, currency));
    case 'by-sales':
      return bySalesSentence(language);
    case 'mix':
      return mixSentence(evidence, language);
    case 'own-rule':
      return ownRuleSentence(evidence, language);
    case 'next-best':
      return nextBestSentence(evidence, language);
    case 'successor':
      return successorSentence(evidence, language);
    case 'offer':
      return offerSentence(evidence, language);
    case 'shown-only':
      return t.favorite(percentOf(evidence.own.k, evidence.own.n), count(evidence.own.k), count(evidence.own.n));
    case 'sales':
      return salesSentence(evidence, language);
    case 'value':
      return valueSentence(evidence, language, currency);
    case 'ad-cost':
      return adCostSentence(evidence, language, currency);
    case 'saves':
      return savesSentence(evidence, language, currency);
    case 'diagnosis':
      return diagnosisSentence(evidence, language);
    case 'undiagnosed':
      return undiagnosedSentence(evidence, language);
    case 'refund':
      return refundSentence(evidence, language);
    case 'stock':
      return stockSentence(evidence, language);
    case 'margin':
      return marginSentence(evidence, language, currency);
    case 'look-ahead':
      return t.lookAhead(
        evidence.steps
          .filter(({ visitors }) => visitors >= FIRST_STEP)
          .map(({ visitors, days, chance }) =>
            t.lookStep(visitors, peopleName(evidence, language), days, surePercent(chance)),
          )
          .join(t.join),
      );
    case 'trend':
      return trendSentence(evidence, language);
    case 'no-trend':
      return noTrendSentence(evidence, language);
    case 'price':
      return t.price(
        priceText(evidence.fen, currency),
        evidence.median === null ? null : priceText(evidence.median, currency),
      );
    case 'thin-shop':
      return evidence.alone ? t.alone[evidence.alone] : t.thinAssumed;
    case 'partial':
      return t.partial(evidence.read, evidence.listed);
    case 'within-event':
      return t.withinEvent;
    case 'few-days':
      return t.tooFewDays(evidence.days, evidence.needed);
    case 'stale':
      return t.stale(evidence.to, evidence.days);
    case 'rounded':
      return t.rounded(evidence.metrics.map((metric) => metricName(metric, t)));
    case 'traffic-limited':
      return t.trafficLimited(evidence.on, evidence.says);
    case 'includes-event':
      return t.includesEvent(evidence.days.length, daysText(evidence.days, t));
    case 'missing':
      return (
        unknownSentence(evidence.metric, language) ??
        (evidence.none ? t.missingNone : t.missing)(metricName(evidence.metric, t))
      );
    case 'uncounted':
      return uncountedSentence(evidence, daysText(evidence.days, t), language);
    case 'left-out':
    case 'promotion-days':
      return daySentence(evidence, daysText(evidence.days, t), language);
    case 'before-event':
      return daySentence(evidence, '', language);
  }
}

/** @param currency of the shop */
export function changeSentence(change: Change, language: Language, currency: Currency): string {
  const t = evidenceTexts[language];
  const names = roleTexts[language];
  switch (change.kind) {
    case 'visitors':
      return t.moreVisitors(change.more, peopleName(change, language));
    case 'rate':
      return t.rateTo(t.rates[change.metric].name, percentOf(change.to, 1), change.direction, name(change.becomes));
    case 'sales':
      return (change.also ? t.salesAlso : t.salesTo)(perDayText(change.to), change.direction, name(change.becomes));
    case 'price':
      return priceChangeSentence(change, language, currency);
    case 'no-loss':
      return noLossSentence(change.to, language, currency);
    case 'days':
      return t.moreDays(change.more);
    case 'refunds':
    case 'votes':
    case 'until':
    case 'ends':
      return endSentence(change, language);
  }
  function name(becomes: (typeof change & { kind: 'rate' | 'sales' })['becomes']): string {
    return becomes === 'regular' || becomes === 'stop' || becomes === 'test' ? names[becomes] : names.roles[becomes];
  }
}

function metricName(metric: string, t: EvidenceWords): string {
  return Object.entries(t.metrics).find(([id]) => id === metric)?.[1] ?? metric;
}

/** `2026-11-10 至 11-12、2026-11-20` */
function daysText(days: readonly Day[], t: EvidenceWords): string {
  const runs = dayRuns(days).map(({ from, to }) => {
    if (from === to) return from;
    return t.span(from, from.slice(0, 4) === to.slice(0, 4) ? shortDay(to) : to);
  });
  return runs.join(t.join);
}

function rateSentence(evidence: Extract<Evidence, { kind: 'rate' }>, people: string, t: EvidenceWords): string {
  const { own, mean, line, set, p, apart } = evidence;
  // Near 0 a mean may lie above the line while most of what is possible lies below: then no side is named.
  const isTold = line >= LEAST_LINE && mean > line === p > 0.5;
  const told = isTold && p >= CLOSE ? 'above' : isTold && p <= 1 - CLOSE ? 'below' : 'close';
  const side = apart === 'alone' ? apart : apart ? 'apart' : told;
  return t.rate(t.rates[evidence.metric], {
    people,
    rate: perHundred(mean),
    low: perHundred(own.low),
    high: perHundred(own.high),
    line: perHundred(line),
    set,
    side,
    p: surePercent(Math.max(p, 1 - p)),
    k: count(own.k),
    n: count(own.n),
  });
}

/** The look ahead names no step below this. */
const FIRST_STEP = 200;

/** A line that is shown as 0.00 of 100 tells nobody apart. */
const LEAST_LINE = 0.00005;

/** Nearer to a coin's toss than this, and no side is named. */
const CLOSE = 0.6;

function grade(p: number): 'high' | 'fair' | 'some' | 'low' {
  return p >= 0.9 ? 'high' : p >= 0.8 ? 'fair' : p >= 0.6 ? 'some' : 'low';
}

function percentOf(k: number, n: number): string {
  return n > 0 ? `${((k / n) * 100).toFixed(2)}%` : '–';
}

function perHundred(rate: number): string {
  const value = rate * 100;
  return value.toFixed(value < 1 ? 2 : 1);
}

function count(people: number): string {
  return showCount(people) ?? '';
}
