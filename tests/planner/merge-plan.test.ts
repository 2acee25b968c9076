import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedRecords, mergePlan, type Side } from '../../utils/planner/merge-plan.ts';
import { type HandedRecord, type PlanContents, recordsOf } from '../../utils/planner/plan-contents.ts';
import type { PlanProductRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { day, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';

const LATER = NOW + 60_000;
const contents = (tasks: readonly PlanTaskRecord[], products: readonly PlanProductRecord[] = []): PlanContents => ({
  plan: records()[0],
  tasks,
  products,
});
const [one, two, three] = taskRecords() as [PlanTaskRecord, PlanTaskRecord, PlanTaskRecord];
const none = new Map<string, Side>();

/** As the database stores: whatever comes is the next version of what is there. */
function stored(mine: PlanContents, written: readonly HandedRecord[]): PlanContents {
  const all = new Map(recordsOf(mine).map((record) => [record.id, record]));
  for (const record of written) {
    const version = Math.max(record.version, (all.get(record.id)?.version ?? 0) + 1);
    all.set(record.id, { ...record, version });
  }
  const rows = [...all.values()];
  return {
    plan: rows.find((row) => row.kind === 'plan')!,
    tasks: rows.filter((row) => row.kind === 'plan-task'),
    products: rows.filter((row) => row.kind === 'plan-product'),
  };
}

describe('a plan from a colleague', () => {
  it('shows each task that says something else, with what it says and whose is newer', () => {
    const mine = contents([one, { ...two, owner: '张三', updatedAt: LATER }]);
    const theirs = contents([{ ...one, doneOn: day('2026-11-28'), owner: '小李', updatedAt: LATER }, two, three]);
    const { differences, same, onlyMine } = mergePlan(mine, theirs, true);
    expect(differences.map(({ id, newer, fields, mine: here }) => [id, newer, fields, here !== null])).toEqual([
      [one.id, 'theirs', ['owner', 'doneOn'], true],
      [two.id, 'mine', ['owner'], true],
      [three.id, 'theirs', [], false],
    ]);
    expect([same, onlyMine]).toEqual([1, 0]);
    const written = mergedRecords(differences, none, LATER);
    expect(written.map(({ id }) => id)).toEqual([one.id, three.id]);
  });

  it('says nothing of what only looks different', () => {
    const other = { ...one, version: 9, updatedAt: LATER, from: { days: one.from.days, anchor: one.from.anchor } };
    expect(mergePlan(contents([one]), contents([other]), true)).toEqual({ differences: [], same: 2, onlyMine: 0 });
  });

  it('a choice against the newer one is newer than both', () => {
    const theirs = contents([{ ...one, owner: '小李', version: 4, updatedAt: LATER }]);
    const { differences } = mergePlan(contents([one]), theirs, true);
    const kept = mergedRecords(differences, new Map([[one.id, 'mine']]), LATER + 1);
    expect(kept).toEqual([{ ...one, version: 5, updatedAt: LATER + 1 }]);
    const again = mergePlan(stored(contents([one]), kept), theirs, true);
    expect(again.differences[0]?.newer).toBe('mine');
  });

  it('a task removed there is shown as removed, one removed here does not come back by itself', () => {
    const removed = { ...one, removed: true, updatedAt: LATER };
    const there = mergePlan(contents([one]), contents([removed]), true);
    expect(there.differences[0]).toMatchObject({ fields: ['removed'], newer: 'theirs' });
    const here = mergePlan(contents([removed]), contents([one]), true);
    expect(here.differences[0]).toMatchObject({ fields: ['removed'], newer: 'mine' });
    expect(mergedRecords(here.differences, none, LATER)).toEqual([]);
    expect(mergePlan(contents([]), contents([removed]), true).differences).toEqual([]);
  });

  it('without prices leaves those here as they are', () => {
    const bare = product({ targetPrice: null, ceiling: null, stock: 700, updatedAt: LATER });
    const { differences } = mergePlan(contents([], [product()]), contents([], [bare]), false);
    expect(differences.map(({ fields }) => fields)).toEqual([['stock']]);
    const [written] = mergedRecords(differences, none, LATER);
    expect(written).toMatchObject({ stock: 700, targetPrice: { minor: 9900 }, ceiling: { price: { minor: 10900 } } });
  });

  it('that is not here yet is taken whole, products of shops nobody knows with their names', () => {
    const strange = product({ shop: 'jd:unknown', product: '100', name: '别家店的款' });
    const { differences } = mergePlan(null, contents([one], [strange]), true);
    const written = mergedRecords(differences, none, NOW);
    expect(written.map(({ kind }) => kind)).toEqual(['plan', 'plan-task', 'plan-product']);
    expect(written[2]).toMatchObject({ shop: 'jd:unknown', name: '别家店的款' });
  });
});

const variant = fc
  .record({
    owner: fc.constantFrom('', '张三', '小李'),
    doneOn: fc.constantFrom(null, day('2026-11-28')),
    version: fc.integer({ min: 1, max: 3 }),
    updatedAt: fc.integer({ min: NOW, max: NOW + 3 }),
    removed: fc.boolean(),
    there: fc.boolean(),
  })
  .map(({ there, ...more }) => ({ there, more }));
const copy = fc.array(variant, { minLength: 6, maxLength: 6 }).map((variants) =>
  contents(
    taskRecords()
      .slice(0, 6)
      .flatMap((task, at) => (variants[at]!.there ? [{ ...task, ...variants[at]!.more }] : [])),
  ),
);
const merge = (mine: PlanContents, theirs: PlanContents) =>
  stored(mine, mergedRecords(mergePlan(mine, theirs, true).differences, none, NOW + 10));
const saying = (of: PlanContents) =>
  new Map(
    of.tasks.filter(({ removed }) => !removed).map(({ id, owner, doneOn }) => [id, `${owner} ${doneOn}`] as const),
  );

describe('merging', () => {
  it('twice is as once', () => {
    fc.assert(
      fc.property(copy, copy, (mine, theirs) => {
        const once = merge(mine, theirs);
        expect(mergedRecords(mergePlan(once, theirs, true).differences, none, NOW + 20)).toEqual([]);
      }),
    );
  });

  it('by the newer comes to the same on both sides', () => {
    fc.assert(
      fc.property(copy, copy, (a, b) => {
        const [left, right] = [saying(merge(a, b)), saying(merge(b, a))];
        expect([...left].sort()).toEqual([...right].sort());
      }),
    );
  });

  it('by choice comes to what was chosen, and never changes what is not shown', () => {
    fc.assert(
      fc.property(
        copy,
        copy,
        fc.array(fc.constantFrom<Side>('mine', 'theirs'), { minLength: 7, maxLength: 7 }),
        (mine, theirs, sides) => {
          const { differences } = mergePlan(mine, theirs, true);
          const choices = new Map(differences.map(({ id }, at) => [id, sides[at]!]));
          const after = stored(mine, mergedRecords(differences, choices, NOW + 10));
          for (const task of after.tasks) {
            const difference = differences.find(({ id }) => id === task.id);
            const expected = difference
              ? difference[choices.get(task.id)!]
              : mine.tasks.find(({ id }) => id === task.id);
            expect([task.owner, task.doneOn, task.removed]).toEqual([
              (expected as PlanTaskRecord).owner,
              (expected as PlanTaskRecord).doneOn,
              expected!.removed,
            ]);
          }
        },
      ),
    );
  });
});
