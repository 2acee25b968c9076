import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../utils/planner/make-plan.ts';
import {
  LONGEST_TEMPLATE_FILE,
  readTemplateFile,
  templateFileText,
  templateOf,
} from '../../utils/planner/own-template.ts';
import { TEMPLATES } from '../../utils/planner/templates.ts';
import { PLATFORMS } from '../../utils/sheets/platform-ids.ts';
import { day, EVENTS, event, NOW, taskRecords } from '../files/plan-fixture.ts';

const terms = { name: '我的双12', id: 't1', now: NOW, events: EVENTS.map(({ id }) => id) };
const template = () => templateOf(taskRecords(), terms)!;

describe('a template made of a plan', () => {
  it('has each task once, whatever number of platforms it stands on', () => {
    const keys = template().tasks.map(({ task }) => task);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(taskRecords().map(({ task }) => task)));
    expect(template().tasks.find(({ task }) => task === 'm14-service')?.once).toBe(true);
    expect(template().tasks.find(({ task }) => task === 'm14-traffic')?.once).toBe(false);
  });

  it("takes nobody's name, note or tick along", () => {
    const told = taskRecords().map((task) => ({ ...task, owner: '张三', note: '密', doneOn: day('2026-11-20') }));
    expect(JSON.stringify(templateOf(told, terms))).not.toMatch(/张三|密|doneOn/);
  });

  it('says what was said last, leaves out what was removed and what waited for it', () => {
    const edited = taskRecords().map((task) => {
      if (task.task === 'm21-stock') return { ...task, removed: true };
      return task.task === 'm14-traffic' && task.event === EVENTS[1].id
        ? { ...task, title: '改过', updatedAt: NOW }
        : task;
    });
    const made = templateOf(edited, terms)!;
    expect(made.tasks.find(({ task }) => task === 'm14-traffic')?.title).toBe('改过');
    expect(made.tasks.some(({ task }) => task === 'm21-stock')).toBe(false);
    expect(made.tasks.find(({ task }) => task === 'm10-stock')?.dependsOn).toEqual([]);
  });

  it('keeps which platforms a task is for', () => {
    // Of its own template, even where the plan stands on no other; and where it was taken off one of the plan's.
    const platforms = (made: typeof template extends () => infer T ? T : never, key: string) =>
      made.tasks.find(({ task }) => task === key)?.platforms ?? null;
    const limited = TEMPLATES.minor.find((row) => row.platforms !== null);
    if (!limited) throw new Error('no task of some platforms');
    const made = templateOf(taskRecords(), { ...terms, base: 'minor' })!;
    expect(platforms(made, limited.task)).toEqual(limited.platforms);
    expect(platforms(made, 'm14-traffic')).toBeNull();
    const off = taskRecords().map((task) =>
      task.task === 'm14-traffic' && task.event === EVENTS[1].id ? { ...task, removed: true } : task,
    );
    const without = templateOf(off, { ...terms, base: 'minor' })!;
    expect(platforms(without, 'm14-traffic')).toEqual(PLATFORMS.filter((platform) => platform !== 'jd'));
    const [, ...again] = makePlan({ id: 'p3', title: '再来', template: without, events: [...EVENTS], now: NOW });
    expect(again.filter(({ task }) => task === 'm14-traffic').map(({ event }) => event)).toEqual([EVENTS[0].id]);
    expect(readTemplateFile(templateFileText(without), NOW)).toEqual({ ok: true, template: without });
  });

  it('of a plan that lost a platform has its tasks on every other, that one too', () => {
    const [TAOBAO, JD] = EVENTS;
    const lost = taskRecords().map((task) => (task.event === JD.id ? { ...task, removed: true } : task));
    const made = templateOf(lost, { ...terms, events: [TAOBAO.id] })!;
    const douyin = event('douyin', JD.anchors);
    const [, ...again] = makePlan({ id: 'p4', title: '再来', template: made, events: [JD, douyin], now: NOW });
    const standing = lost.filter((task) => task.event === TAOBAO.id).map(({ task }) => task);
    for (const { id } of [JD, douyin]) {
      const keys = again.filter((task) => task.event === id).map(({ task }) => task);
      expect(keys.toSorted()).toEqual(standing.toSorted());
    }
  });

  it('is none of a plan without tasks', () => {
    expect(templateOf([], terms)).toBeNull();
  });

  it('makes the same tasks again', () => {
    const [, ...tasks] = makePlan({ id: 'p2', title: '再来', template: template(), events: [EVENTS[0]], now: NOW });
    const keys = (all: readonly { readonly task: string }[]) => all.map(({ task }) => task).toSorted();
    expect(keys(tasks)).toEqual(keys(taskRecords().filter(({ event }) => event === null || event === EVENTS[0].id)));
  });
});

describe('a template as a file', () => {
  it('is read back as it was', () => {
    expect(readTemplateFile(templateFileText(template()), NOW)).toEqual({ ok: true, template: template() });
  });

  it('of a newer build, of another kind or broken is refused', () => {
    const file = JSON.parse(templateFileText(template())) as Record<string, unknown>;
    const read = (value: unknown) => readTemplateFile(JSON.stringify(value), NOW);
    expect(read({ ...file, version: 2 })).toEqual({ ok: false, why: 'newer' });
    expect(read({ ...file, format: 'kuance-plan' })).toEqual({ ok: false, why: 'other' });
    expect(read({ ...file, template: { ...template(), tasks: [] } })).toEqual({ ok: false, why: 'damaged' });
    const many = Array.from({ length: 501 }, () => template().tasks[0]);
    expect(read({ ...file, template: { ...template(), tasks: many } })).toEqual({ ok: false, why: 'too-many' });
    expect(read({ ...file, template: { ...template(), id: 'template:' } })).toEqual({ ok: false, why: 'damaged' });
    expect(readTemplateFile('x'.repeat(LONGEST_TEMPLATE_FILE + 1), NOW)).toEqual({ ok: false, why: 'too-large' });
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => !readTemplateFile(any, NOW).ok));
  });
});
