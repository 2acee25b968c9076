/**
 * The role rules behind the interface of `engine-types.ts`: what the shop expects of a product, what its own counts
 * say, where the lines of its set lie, and what it is expected to sell. 形象 and 活动 rest
 * on the operator's own word. 收藏率 is shown and not used.
 */
import { type Freeze, freezeOn } from '../promotions/freezes.ts';
import type { Day } from '../time/day.ts';
import { gateOf } from '../trials/sample-gate.ts';
import { shopAdCost } from './ads/ad-cost.ts';
import { clickModel } from './ads/click-model.ts';
import { type Assessment, assess, type Shop } from './assessment.ts';
import { badgesOf } from './badges-of.ts';
import { besideMain } from './beside-main.ts';
import { changesFor } from './changes.ts';
import { compareWorth } from './compare-worth.ts';
import type { Engine, EngineInput, TrafficLimits } from './engine-types.ts';
import { evidenceFor } from './evidence.ts';
import type { Evidence } from './evidence-kinds.ts';
import { flagsOf } from './flags-of.ts';
import { waitsToStop } from './keep-testing.ts';
import { shopLines } from './lines.ts';
import { FIRM_PLACE, type Ranking, rank } from './main-and-second.ts';
import { membersOf } from './members.ts';
import { DEFAULT_RULES, withinBounds } from './own-rules.ts';
import { isPriceLink } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';
import { promoRanks } from './promo-rank.ts';
import { onBase } from './rate-base.ts';
import { keptEnds } from './role-ends.ts';
import { evenOut } from './sales/even-out.ts';
import { slotsOf } from './settings.ts';
import { recencyOf, shopModel } from './shop-model.ts';
import { holdReason, NEEDED, remember, votesFor } from './stability.ts';
import { mayStay } from './stop.ts';
import type { Change, RoleMemory, Suggestion } from './suggestion.ts';
import { limitEvidence } from './traffic-limit.ts';
import { isIncomparable } from './traffic-mix.ts';
import { shopTrendGaps } from './trend.ts';
import { type Judgement, judge, withoutRole } from './verdict.ts';
import { isSaid, type Standing, type Verdict } from './verdict-kinds.ts';
import { worthOf } from './worth.ts';

/** A role that is kept though another verdict was found: it may as well hold as not. */
const HELD = 0.5;
const LINK: Judgement = { verdict: { kind: 'excluded', why: 'price-link' }, certainty: null, held: null };
const BY_HAND: Judgement = { verdict: { kind: 'excluded', why: 'by-hand' }, certainty: null, held: null };
const MIXED: Judgement = { verdict: { kind: 'excluded', why: 'traffic-mix' }, certainty: null, held: null };
/** Nothing is kept. */
const FREE = { holding: [], ends: [] } as const;
const LIMITED: Judgement = { verdict: { kind: 'excluded', why: 'traffic-limit' }, certainty: null, held: null };

/**
 * All suggestions of a shop, highest worth first, those whose worth is not known last. O(products · log products); the same input in any
 * order gives the same output.
 * @throws never
 */
export const suggest: Engine = (input) => {
  const read = input.statistics.toSorted((a, b) => (a.product < b.product ? -1 : a.product > b.product ? 1 : 0));
  const { calendar, today, lacks = [], limits = null, freezes = [], previous } = input;
  const sold = membersOf({ statistics: read, limits });
  const { statistics, evenness } = evenOut(read, sold, recencyOf(sold));
  const members = membersOf({ statistics, limits });
  const part = partOf(input);
  const model = shopModel(members, input.assume ?? false, input.costs);
  const rules = withinBounds(input.settings);
  const products = part?.listed ?? members.length;
  const shop: Shop = {
    model,
    clicks: clickModel(members),
    adCost: shopAdCost(members),
    lines: { ...shopLines(members, model), ranked: 0, part },
    visitorValue: visitorValue(members),
    gate: gateOf(input.settings.minimumVisitors),
    part,
    before: (product) => previous.get(product)?.verdict ?? null,
    isOnly: read.filter(({ basis }) => basis !== null).length < 2,
    trendGaps: shopTrendGaps(members.map(({ trend }) => trend)),
    withinEvent: input.withinEvent ?? false,
    calendar,
    freezes,
    evenness,
    today,
    lacks,
    promoRanks: promoRanks(members),
    restockDays: input.costs?.restockDays ?? null,
    rules,
    slots: slotsOf(rules, products),
    usualSlots: slotsOf(DEFAULT_RULES, products),
  };
  const assessments = new Map(statistics.map((s) => [s, assess(s, shop)]));
  const ranking = rank(
    members.flatMap((s) => assessments.get(s) ?? []),
    (own) => !isIncomparable(own, shop),
    shop.slots,
    rules.roleAt ?? FIRM_PLACE,
  );
  const among: Among = { ...input, ranking, limits, freezes };
  const suggestions = [...assessments.values()].map((own) => suggestOne(own, shop, among));
  const worthBefore = ({ product }: Suggestion) => previous.get(product)?.worth ?? null;
  return {
    lines: { ...shop.lines, ranked: ranking.ranked.length },
    drawn: ranking.drawn,
    suggestions: suggestions.toSorted(
      (a, b) => compareWorth(a.worth, b.worth) || compareWorth(worthBefore(a), worthBefore(b)),
    ),
  };
};

/**
 * How much of the list was read. Of days the newest counts: a product read only on some older day
 * says nothing about how much of today's list is known.
 */
function partOf({ statistics, listed }: EngineInput): Shop['part'] {
  if (listed === null) return null;
  const newest = statistics.reduce<Day | null>((a, { lastDay: b }) => (a === null || (b && b > a) ? b : a), null);
  const isRead = ({ basis, lastDay }: ProductStatistics) =>
    basis?.kind === 'range' || (lastDay !== null && lastDay === newest);
  const read = statistics.filter(isRead).length;
  return read < listed ? { read, listed } : null;
}

function visitorValue(members: readonly ProductStatistics[]): number | null {
  const takings = members.map((m) => m.takings).filter((known) => known !== null);
  const amount = takings.reduce((sum, known) => sum + known.amount, 0);
  const visitors = takings.reduce((sum, known) => sum + known.visitors, 0);
  return visitors > 0 ? amount / visitors : null;
}

interface Among extends Pick<EngineInput, 'previous' | 'nameOf'> {
  readonly ranking: Ranking;
  readonly limits: TrafficLimits | null;
  readonly freezes: readonly Freeze[];
}

function judgementOf(own: Assessment, shop: Shop, { ranking, limits }: Among): Judgement {
  if (own.statistics.excluded) return BY_HAND;
  if (isPriceLink(own.statistics)) return LINK;
  const isLimited = own.statistics.basis !== null && limits?.says.has(own.statistics.product);
  if (isLimited) return LIMITED;
  return isIncomparable(own, shop) ? MIXED : judge(own, shop, ranking);
}

interface Kept {
  readonly judgement: Judgement;
  /** Of the role, where it was judged; else as it was. */
  readonly memory: RoleMemory | null;
  /** What was found beside the role that is kept. */
  readonly holding: readonly Evidence[];
  readonly ends: readonly Change[];
}

/** Whether it keeps a role though every order loses, or a place though far too much of it comes back. */
function isUnsafe(own: Assessment, role: Standing): boolean {
  if (role === null || role === 'stop') return false;
  const flags = flagsOf(own);
  return flags.includes('loss') || (isPlace(role) && flags.includes('refund'));
}

const isPlace = (role: Standing): boolean => role === 'main' || role === 'second';

/** Whether what was found holds at once, whatever the days say. */
function isAtOnce(own: Assessment, { role }: RoleMemory, { kind, ...how }: Verdict): boolean {
  if (role === 'stop' && !mayStay(own)) return true;
  return isUnsafe(own, role) || (kind === 'stop' && 'refunds' in how);
}

/** What it is called while its days do not agree. */
function standing(own: Assessment, shop: Shop, { role, via }: RoleMemory, found: Verdict): Verdict {
  if (role === 'stop') return { kind: 'stop', held: true };
  // It no longer has all it takes.
  if (role !== null)
    return { kind: 'role', role, candidate: true, held: true, ...(role === 'traffic' && via && { via }) };
  if (found.kind !== 'stop') return withoutRole(own, shop);
  return { ...waitsToStop(own.ahead()), ...onBase(own.statistics) };
}

/** The judgement with the role, or the stop, the product keeps. Of a part of the list nobody can be told apart, so it has no vote. */
function kept(own: Assessment, shop: Shop, found: Judgement, { previous, freezes }: Among): Kept {
  const before = previous.get(own.statistics.product)?.memory ?? null;
  const { basis } = own.statistics;
  const { verdict } = found;
  const role = verdict.kind === 'role' ? verdict.role : verdict.kind === 'stop' ? 'stop' : null;
  const isRead = verdict.kind !== 'unread' || own.bySales;
  const isOpen = isRead && verdict.kind !== 'excluded' && !(verdict.kind === 'role' && isSaid(verdict.role));
  if (basis === null || shop.part !== null || !isOpen) return { judgement: found, memory: before, ...FREE };
  const freeze = freezeOn(basis.to, freezes);
  const via = verdict.kind === 'role' && verdict.role === 'traffic' ? verdict.via : before?.via;
  const memory = { ...remember(before, role, basis.to, freeze), ...(via && { via }) };
  if (memory.role === role) return { judgement: found, memory, ...FREE };
  // The days before still have their votes: for a week they do not give it back.
  if (isAtOnce(own, memory, verdict)) {
    return { judgement: found, memory: { ...memory, role, changed: basis.to }, ...FREE };
  }
  const why = holdReason(memory, role, freeze);
  const votes = { ...votesFor(memory, role), needed: NEEDED };
  const stopped = memory.role === 'stop' && { stopped: true as const };
  const holding = [{ kind: 'holding', found: verdict, ...votes, ...stopped, ...(why && { why }) } as const];
  const shown = standing(own, shop, memory, verdict);
  const ends = keptEnds(memory, role, basis.to, freezes, why !== null);
  return { judgement: { verdict: shown, certainty: null, held: found.held ?? HELD }, memory, holding, ends };
}

function suggestOne(own: Assessment, shop: Shop, among: Among): Suggestion {
  const { ranking, limits } = among;
  const { product } = own.statistics;
  const found = judgementOf(own, shop, among);
  const { judgement, memory, holding, ends } = kept(own, shop, found, among);
  const limited = limits ? limitEvidence(limits, product) : [];
  const [flags, badges] = [flagsOf(own), badgesOf(own, judgement.verdict)];
  return {
    product,
    verdict: judgement.verdict,
    certainty: judgement.certainty,
    basis: own.statistics.basis,
    evidence: [
      ...limited,
      ...holding,
      ...besideMain(own, judgement.verdict, shop, among),
      ...evidenceFor(own, judgement.verdict, shop, ranking),
    ],
    changes: changesFor(own, judgement.verdict, shop, ranking, ends),
    worth: worthOf(own, judgement, shop),
    sheets: limits && limited.length > 0 ? [...limits.sheets, ...own.statistics.sheets] : own.statistics.sheets,
    ...(memory && { memory }),
    ...(flags.length > 0 && { flags }),
    ...(badges.length > 0 && { badges }),
  };
}
