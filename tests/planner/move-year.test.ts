import { expect, it } from 'vitest';
import { eventLookup } from '../../utils/planner/event-lookup.ts';
import { judgeFestival } from '../../utils/planner/judge-festival.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { movedPlans } from '../../utils/planner/move-year.ts';
import type { FestivalRecord, PlanPart } from '../../utils/planner/planner-record.ts';
import { parsePlannerRecord } from '../../utils/planner/planner-schema.ts';
import { eventRecord, festival, typed } from './calendar-support.ts';
import { planProduct } from './plan-product.ts';
import { day, NOW } from './support.ts';

const [NOW_ON, THEN_ON] = ['own-a1-2027-taobao', 'own-a1-2028-taobao'] as const;
const before = festival();
const next = (more: Partial<FestivalRecord> = {}) =>
  festival({ opens: day('2028-03-18'), closes: day('2028-03-20'), ...more });
const on = eventLookup([before])(NOW_ON)!;
const [plan, ...tasks] = makePlan({ id: 'p', title: '店庆', template: 'single', events: [on], now: NOW });
const place = { before, plans: [plan], records: [before] };

it('an own festival takes its plans along into another year', () => {
  expect(judgeFestival(next(), place)).toEqual({ kind: 'free', to: new Map([[NOW_ON, THEN_ON]]), stay: [] });
  expect(judgeFestival(next({ name: '周年庆' }), { ...place, plans: [] })).toEqual({
    kind: 'free',
    to: new Map(),
    stay: [],
  });
  expect(judgeFestival(festival({ opens: day('2027-03-19') }), place)).toEqual({
    kind: 'free',
    to: new Map(),
    stay: [],
  });
});

it('one that comes again, moved to an earlier year, leaves its plan on a guess, which is told', () => {
  const yearly = festival({ yearly: true });
  const earlier = festival({ yearly: true, opens: day('2026-12-18'), closes: day('2026-12-20') });
  const made = { ...place, before: yearly, records: [yearly] };
  expect(judgeFestival(earlier, made)).toEqual({ kind: 'free', to: new Map(), stay: [NOW_ON] });
  expect(judgeFestival({ ...yearly, opens: day('2027-03-17') }, made)).toMatchObject({ stay: [] });
  expect(judgeFestival(earlier, { ...made, plans: [] })).toMatchObject({ stay: [] });
  // Its own opening was confirmed: nothing of it is guessed.
  const said = eventRecord(NOW_ON, [typed('first-stock', '2027-03-18T10:00', { confirmed: true })]);
  expect(judgeFestival(earlier, { ...made, records: [yearly, said] })).toMatchObject({ stay: [] });
});

it('not where its platform goes too, nor where a plan is for both years', () => {
  const bound = { kind: 'bound', events: [NOW_ON] };
  expect(judgeFestival(next({ platforms: ['jd'] }), place)).toEqual(bound);
  const both = { ...plan, events: [NOW_ON, THEN_ON] };
  expect(judgeFestival(next(), { ...place, plans: [both] })).toEqual(bound);
});

it('everything in the plan hangs on the other year, what stood stays as a mark, and all of it may be stored', () => {
  const product = planProduct({ plan: plan.id, event: NOW_ON, stock: 40 });
  const gone = planProduct({ plan: plan.id, event: NOW_ON, product: 'gone', removed: true });
  const parts: readonly PlanPart[] = [...tasks, product, gone];
  const stored = movedPlans([plan], () => parts, new Map([[NOW_ON, THEN_ON]]), NOW + 1);
  expect(stored.every((record) => parsePlannerRecord(record) !== null)).toBe(true);
  expect(stored[0]).toMatchObject({ id: plan.id, events: [THEN_ON], updatedAt: NOW + 1 });
  const standing = stored.filter((record) => !record.removed && record.kind !== 'plan');
  const own = tasks.filter(({ event }) => event === NOW_ON);
  expect(standing).toHaveLength(own.length + 1);
  expect(standing.every((record) => 'event' in record && record.event === THEN_ON)).toBe(true);
  expect(standing.find(({ kind }) => kind === 'plan-product')).toMatchObject({ stock: 40, product: product.product });
  expect(new Set(stored.filter(({ removed }) => removed).map(({ id }) => id))).toEqual(
    new Set([...own, product].map(({ id }) => id)),
  );
  expect(movedPlans([plan], () => parts, new Map(), NOW + 1)).toEqual([]);
});
