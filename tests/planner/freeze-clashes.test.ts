import { expect, it } from 'vitest';
import { clashWords } from '../../utils/planner/clash-words.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { freezeClashes } from '../../utils/planner/freeze-clashes.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { product as productOf } from '../files/plan-fixture.ts';
import { datedPlan, day, event, TAOBAO } from './support.ts';

const TODAY = day('2026-11-22');
const product = (on: string, more: Partial<PlanProductRecord> = {}) =>
  productOf({ event: on, shop: 's', product: '1', name: '圆领T恤', ...more });

type At = Parameters<typeof event>[1];
/** A promotion of another name on the same platform. */
const other = (...anchors: readonly At[]) => ({ ...event('taobao', ...anchors), id: 'own-x-2026-taobao', zh: '店庆' });

function plans(
  second: ReturnType<typeof other>,
  more: Partial<PlanProductRecord> = {},
): readonly [DatedPlan, DatedPlan] {
  const a = datedPlan([TAOBAO], TODAY).dated;
  const b = datedPlan([second], TODAY, { id: 'q', title: '店庆计划', template: 'minor' }).dated;
  return [
    { ...a, products: [product(TAOBAO.id)] },
    { ...b, products: [product(second.id, more)] },
  ];
}
const clashes = ([a, b]: readonly [DatedPlan, DatedPlan], today = TODAY) => freezeClashes(a, [a, b], today);

it('two promotions that hold the price of one listing at once', () => {
  const second = other(['first-stock', '2026-12-05', '10:00'], ['ends', '2026-12-08']);
  const [a, b] = plans(second);
  const [clash, ...rest] = clashes([a, b]);
  expect(clash).toMatchObject({
    kind: 'freeze',
    freeze: { days: { from: '2026-11-26', to: '2026-12-12' } },
    other: { days: { from: '2026-12-05', to: '2026-12-07' }, plan: '店庆计划' },
  });
  expect(clashWords(clash!, a, [], 'zh')).toBe(
    '「圆领T恤」同时给两场锁价：淘宝/天猫 双12 2026（11-26 至 12-12）；淘宝/天猫 店庆 2026（12-05 至 12-07，计划「店庆计划」）。从报名截止（没公布的从开卖）到活动结束不能改价，请错开或只报一场',
  );
  // Its price would be restored while the other still holds it.
  expect(rest.map((one) => one.kind === 'frozen-task' && one.task.record.task)).toEqual(['ma1-product']);
  expect(clashWords(rest[0]!, a, [], 'zh')).toContain('在淘宝/天猫 双12 2026（11-26 至 12-12）的锁价期里');
  // The same seen from the other plan.
  expect(freezeClashes(b, [a, b], TODAY).map(({ kind }) => kind)).toEqual(['freeze', 'frozen-task']);
});

it('a price that is changed for one while another holds it', () => {
  // Over the day before 报名截止 of the other; its price goes back in the two days after.
  const second = other(['first-stock', '2026-11-24', '10:00'], ['ends', '2026-11-26']);
  expect(clashes(plans(second)).map(({ kind }) => kind)).toEqual(['frozen-task']);
  const done = plans(second);
  const ticked = done[1].tasks.map((task) => ({ ...task, state: 'done' as const }));
  expect(clashes([done[0], { ...done[1], tasks: ticked }])).toEqual([]);
});

it('other listings, other days and what is over clash with nothing', () => {
  const near = other(['first-stock', '2026-12-05', '10:00'], ['ends', '2026-12-08']);
  expect(clashes(plans(near, { product: '2' }))).toEqual([]);
  expect(clashes(plans(near, { shop: 't' }))).toEqual([]);
  expect(clashes(plans(near), day('2026-12-13'))).toEqual([]);
  expect(clashes(plans(other(['first-stock', '2027-03-05'], ['ends', '2027-03-08'])))).toEqual([]);
  const [a] = plans(near);
  expect(freezeClashes(a, [a], TODAY)).toEqual([]);
});

it('a guessed sign-up end holds nothing, and guessed days are said to be', () => {
  const second = other(
    ['registration-closes', '2026-12-10', '00:00', 'guessed'],
    ['first-stock', '2026-12-20', '00:00', 'guessed'],
    ['ends', '2026-12-22'],
  );
  expect(clashes(plans(second)).filter(({ kind }) => kind === 'freeze')).toEqual([]);
  const [a, b] = plans(other(['first-stock', '2026-12-11', '00:00', 'guessed'], ['ends', '2026-12-15']));
  const [clash] = clashes([a, b]);
  expect(clashWords(clash!, a, [], 'zh')).toContain('12-11 至 12-14，推测');
});

it('promotions of two platforms share no listing: neither is looked up', () => {
  const [a, b] = plans(other(['first-stock', '2026-12-05', '10:00'], ['ends', '2026-12-08']));
  const onJd = b.events.map((one) => ({ ...one, platform: 'jd' as const }));
  expect(freezeClashes(a, [a, { ...b, events: onJd }], TODAY)).toEqual([]);
});
