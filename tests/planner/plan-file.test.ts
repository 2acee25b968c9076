import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PLAN_FILE, planFileText, readPlanFile } from '../../utils/planner/plan-file.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { china, day, EVENTS, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';

const contents = () => ({
  plan: records()[0],
  tasks: taskRecords().map((task, at) => (at === 0 ? { ...task, removed: true } : task)),
  products: [product(), product({ shop: 'jd:unknown', product: '100', name: '别家店的款' })],
});
const base = { version: 1, updatedAt: NOW, removed: false } as const;
const said = (event: string): EventRecord => ({
  ...base,
  id: `event:${event}`,
  kind: 'event',
  event,
  dates: [
    {
      kind: 'first-stock',
      at: china('2026-12-09 20:00'),
      certainty: 'official',
      spreadDays: 0,
      basedOn: null,
      source: '平台通知',
      sourceDate: day('2026-11-28'),
      confirmed: true,
    },
  ],
});
const festival: FestivalRecord = {
  ...base,
  id: 'festival:own-k3',
  kind: 'festival',
  festival: 'own-k3',
  name: '店庆',
  scale: 'minor',
  platforms: ['taobao'],
  opens: day('2026-12-20'),
  at: '20:00',
  closes: day('2026-12-22'),
  yearly: false,
};
const text = (prices = true) =>
  planFileText({
    contents: contents(),
    events: EVENTS,
    said: [said('double12-2026-taobao'), said('double11-2027-taobao'), festival],
    prices,
    now: NOW,
  });
const json = () => JSON.parse(text()) as Record<string, unknown>;
const read = (value: unknown) => readPlanFile(JSON.stringify(value), NOW);
const opened = (value: string) => {
  const file = readPlanFile(value, NOW);
  if (!file.ok) throw new Error(file.why);
  return file.file;
};

describe('a plan as a file', () => {
  it('is read back as it was, removed tasks and products of shops nobody knows too', () => {
    const file = opened(text());
    expect(file.contents).toEqual(contents());
    expect(file).toMatchObject({ prices: true, exportedAt: NOW });
  });

  it('carries what was said of its own dates alone, and the dates it counted with', () => {
    const { calendar, counted } = opened(text());
    expect(calendar.dates.map(({ event }) => event)).toEqual(['double12-2026-taobao']);
    // Whoever reads it confirms it anew.
    expect(calendar.dates[0]?.date).toMatchObject({ source: '平台通知', confirmed: false });
    expect(calendar.festivals).toEqual([]);
    expect(counted).toContainEqual({
      event: 'double12-2026-jd',
      kind: 'first-stock',
      at: china('2026-12-08 20:00'),
      certainty: 'official',
    });
    const own = { ...contents(), plan: { ...records()[0], events: ['own-k3-2026-taobao'] } };
    const of = planFileText({ contents: own, events: [], said: [festival], prices: true, now: NOW });
    expect(opened(of).calendar.festivals.map(({ name }) => name)).toEqual(['店庆']);
  });

  it('leaves prices out when asked', () => {
    expect(text(false)).not.toMatch(/9900|10900/);
    const { contents: read, prices } = opened(text(false));
    expect(prices).toBe(false);
    expect(read.products.map(({ targetPrice, ceiling, stock }) => [targetPrice, ceiling, stock])).toEqual([
      [null, null, 500],
      [null, null, 500],
    ]);
  });

  it('of a newer build, of another kind, cut or too long is refused, each in its own way', () => {
    expect(read({ ...json(), version: 2 })).toEqual({ ok: false, why: 'newer' });
    expect(read({ ...json(), format: 'kuance-calendar' })).toEqual({ ok: false, why: 'other' });
    expect(readPlanFile(text().slice(0, -20), NOW)).toEqual({ ok: false, why: 'other' });
    expect(readPlanFile(' '.repeat(LONGEST_PLAN_FILE + 1), NOW)).toEqual({ ok: false, why: 'too-large' });
  });

  it.each(['tasks', 'products'])('with more %s than a plan holds is refused for that', (list) => {
    const many = (length: number) => ({ ...json(), [list]: Array.from({ length }, () => null) });
    expect(read(many(4_001))).toEqual({ ok: false, why: 'too-many' });
    expect(read(many(4_000))).toEqual({ ok: false, why: 'damaged' });
  });

  const tasks = (change: (task: Record<string, unknown>) => object) => {
    const file = json();
    const [first, ...others] = file.tasks as Record<string, unknown>[];
    return { ...file, tasks: [change(first!), ...others] };
  };

  it.each([
    [
      'a task of another plan',
      tasks((task) => ({ ...task, plan: 'plan:p2', id: 'plan-task:plan:p2:all:m21-product' })),
    ],
    ['an id that is not its own', tasks((task) => ({ ...task, id: 'plan-task:plan:p1:all:other' }))],
    ['a product where a task should be', tasks(() => product())],
    ['a day that does not exist', tasks((task) => ({ ...task, doneOn: '2026-02-30' }))],
    ['an area nobody knows', tasks((task) => ({ ...task, area: 'magic' }))],
    ['a version no people made', tasks((task) => ({ ...task, version: Number.MAX_SAFE_INTEGER }))],
    ['the same task twice', { ...json(), tasks: [...(json().tasks as object[]), (json().tasks as object[])[0]] }],
    ['no plan', { ...json(), plan: null }],
    ['a plan that was removed', { ...json(), plan: { ...records()[0], removed: true } }],
    [
      'a date without a source',
      {
        ...json(),
        calendar: { dates: [{ event: 'double12-2026-taobao', kind: 'peak', at: '2026-12-12T00:00+08:00' }] },
      },
    ],
  ])('with %s is refused as a whole', (_, file) => {
    expect(read(file)).toEqual({ ok: false, why: 'damaged' });
  });

  it('from a clock that runs ahead is of the moment it is read', () => {
    const ahead = tasks((task) => ({ ...task, updatedAt: NOW + 9_000_000_000 }));
    const file = read(ahead);
    expect(file.ok && file.file.contents.tasks[0]?.updatedAt).toBe(NOW);
  });

  it('whatever it is, is looked at and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(readPlanFile(any, NOW).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(json())), fc.jsonValue(), (key, value) => {
        const file = read({ ...json(), [key]: value });
        if (file.ok) expect(file.file.contents.plan.id).toBe('plan:p1');
      }),
    );
  });
});
