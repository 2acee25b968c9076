/** Which of the operator's own rules a verdict was held to, where they are not the usual ones. */
import { type Assessment, CLEAR, type Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { FIRM_PLACE, type Ranking } from './main-and-second.ts';
import type { Slots } from './own-rules.ts';
import { FIRM_PROFIT } from './profit.ts';
import { FIRM_PROMO } from './promo.ts';
import { stopFacts } from './stop.ts';
import { FIRM_NEWCOMER } from './traffic.ts';
import { stopBar } from './trial/stop-rule.ts';
import type { Verdict } from './verdict-kinds.ts';

type OwnRule = Extract<Evidence, { kind: 'own-rule' }>;

/** From which certainty on the role is firm as a rule; null = none is asked of it. */
function usualFirm({ role, via }: Extract<Verdict, { kind: 'role' }>, bySales: boolean): number | null {
  switch (role) {
    case 'main':
    case 'second':
      return bySales ? FIRM_PLACE : null;
    case 'profit':
      return FIRM_PROFIT;
    case 'promo':
      return FIRM_PROMO;
    case 'traffic':
      return via === 'old-hit' ? null : via === 'newcomer' ? FIRM_NEWCOMER : CLEAR;
    case 'image':
      return null;
  }
}

function ofRole({ statistics }: Assessment, verdict: Verdict, { rules }: Shop, { places }: Ranking): OwnRule[] {
  if (verdict.kind !== 'role' || verdict.held || rules.roleAt === null) return [];
  const usual = usualFirm(verdict, places.get(statistics.product)?.by === 'sales');
  if (usual === null || usual === rules.roleAt) return [];
  return [{ kind: 'own-rule', of: 'role', at: rules.roleAt, usual, ...(verdict.role === 'profit' && { by: 'cost' }) }];
}

function ofStop(own: Assessment, verdict: Verdict, shop: Shop): OwnRule[] {
  const isAsked =
    verdict.kind === 'test' || verdict.kind === 'regular' || (verdict.kind === 'stop' && !verdict.refunds);
  if (!isAsked || !own.statistics.inTest || !own.below || own.short > 0) return [];
  const facts = stopFacts(own, shop);
  const [at, usual] = [stopBar(own.below.value, facts), stopBar(own.below.value, { ...facts, at: null })];
  return at === usual ? [] : [{ kind: 'own-rule', of: 'stop', at, usual }];
}

const sumOf = ({ main, second }: Slots): number => main + second;

/** Of what stands within either number of places. */
function ofSlots({ statistics }: Assessment, { slots, usualSlots }: Shop, { rankOf }: Ranking): OwnRule[] {
  if (slots.main === usualSlots.main && slots.second === usualSlots.second) return [];
  const place = rankOf.get(statistics.product);
  const reach = Math.max(sumOf(slots), sumOf(usualSlots));
  return place === undefined || place > reach ? [] : [{ kind: 'own-rule', of: 'slots', ...slots, usual: usualSlots }];
}

export function ownRules(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): OwnRule[] {
  if (own.statistics.basis === null || verdict.kind === 'excluded' || verdict.kind === 'unread') return [];
  return [...ofStop(own, verdict, shop), ...ofRole(own, verdict, shop, ranking), ...ofSlots(own, shop, ranking)];
}
