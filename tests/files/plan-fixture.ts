/** A 双12 on two platforms: guessed on one, published on the other. */
import type { Anchor, AnchorDate, AnchorKind, PlannerEvent } from '../../utils/planner/anchor.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import type { PlanPart, PlanProductRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { replan } from '../../utils/planner/replan.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { dayOfInstant, parseDay } from '../../utils/time/day.ts';
import { planProduct } from '../planner/plan-product.ts';

export const day = (text: string) => parseDay(text)!;
export const china = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
export const NOW = china('2026-11-29 12:00');

const guess: Partial<AnchorDate> = { certainty: 'guessed', spreadDays: 3, basedOn: 2025, source: '', sourceDate: null };

export function anchor(kind: AnchorKind, time: string, more: Partial<AnchorDate> = {}, confirmed = false): Anchor {
  const date: AnchorDate = {
    at: china(time),
    certainty: 'official',
    spreadDays: 0,
    basedOn: null,
    source: '报名页',
    sourceDate: day('2026-11-20'),
    ...more,
  };
  return { kind, date, others: [], confirmed };
}

export function event(platform: PlatformId, anchors: readonly Anchor[]): PlannerEvent {
  return {
    id: `double12-2026-${platform}`,
    festival: 'double12',
    year: 2026,
    platform,
    zh: '双12',
    en: '12.12',
    scale: 'major',
    own: false,
    anchors,
  };
}

export const EVENTS = [
  event('taobao', [
    anchor('registration-opens', '2026-11-20 10:00'),
    anchor('registration-closes', '2026-12-02 18:00'),
    anchor('first-stock', '2026-12-09 20:00', guess),
    anchor('peak', '2026-12-12 00:00', guess),
    anchor('ends', '2026-12-13 00:00', guess),
  ]),
  event('jd', [anchor('first-stock', '2026-12-08 20:00'), anchor('ends', '2026-12-14 00:00', {}, true)]),
] as const;

export const records = () =>
  makePlan({ id: 'p1', title: '双12 备货', template: 'minor', events: [...EVENTS], now: china('2026-11-22 09:00') });

export const taskRecords = (): readonly PlanTaskRecord[] => records().slice(1) as PlanTaskRecord[];

export const product = (more: Partial<PlanProductRecord> = {}): PlanProductRecord =>
  planProduct({
    updatedAt: china('2026-11-22 09:00'),
    plan: 'plan:p1',
    shop: 'taobao:s1',
    product: '612345678901',
    name: '加绒卫衣',
    articleNo: 'WY-01',
    suggested: 'main',
    targetPrice: { minor: 9900, currency: 'CNY' },
    stock: 500,
    onHand: 800,
    trafficShare: 4000,
    ceiling: {
      price: { minor: 10900, currency: 'CNY' },
      from: day('2026-11-20'),
      to: day('2026-12-12'),
      source: '报名页',
    },
    ...more,
  });

export function dated(parts: readonly PlanPart[] = taskRecords(), now = NOW): DatedPlan {
  const known = new Map<string, PlannerEvent>(EVENTS.map((one) => [one.id, one]));
  return replan(records()[0], parts, (id) => known.get(id) ?? null, dayOfInstant(now));
}

export const request = (parts?: readonly PlanPart[], language: 'zh' | 'en' = 'zh') => ({
  plan: dated(parts),
  language,
  now: NOW,
});
