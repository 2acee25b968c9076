import { describe, expect, it } from 'vitest';
import { calendarChangeText } from '../../utils/planner/calendar-change-text.ts';
import { differenceLines, differenceTitle } from '../../utils/planner/difference-text.ts';
import { mergePlan } from '../../utils/planner/merge-plan.ts';
import { countedElsewhere, mergePreview, wordsOf } from '../../utils/planner/merge-preview.ts';
import type { PlanContents } from '../../utils/planner/plan-contents.ts';
import { planFileText, readPlanFile } from '../../utils/planner/plan-file.ts';
import type { EventRecord, PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { titlesBy } from '../../utils/planner/task-titles.ts';
import { anchor, china, day, EVENTS, event, NOW, product, records, taskRecords } from '../files/plan-fixture.ts';

const contents = (tasks: readonly PlanTaskRecord[], more: Partial<PlanContents> = {}): PlanContents => ({
  plan: records()[0],
  tasks,
  products: [],
  ...more,
});
const words = {
  language: 'zh',
  eventName: (id: string) => (id === EVENTS[0].id ? '淘宝/天猫 双12' : id),
  titleOf: titlesBy([], 'zh'),
} as const;
const linesOf = (mine: PlanContents, theirs: PlanContents) =>
  mergePlan(mine, theirs, true).differences.map((one) => [differenceTitle(one, words), ...differenceLines(one, words)]);

const traffic = taskRecords().find(({ task, event: of }) => task === 'm14-traffic' && of === EVENTS[0].id)!;

describe('a difference in words', () => {
  it('names the task and every field, on both sides', () => {
    const theirs: PlanTaskRecord = {
      ...traffic,
      title: '蓄水',
      owner: '小李',
      doneOn: day('2026-11-28'),
      from: { anchor: 'registration-closes', days: 2 },
      to: { anchor: 'open', days: 0 },
      area: 'service',
      atMinute: true,
      dependsOn: ['m21-stock'],
      note: '看群',
    };
    expect(linesOf(contents([traffic]), contents([theirs]))).toEqual([
      [
        '淘宝/天猫 双12 · 蓄水',
        '名称：这里 蓄收藏加购，对方 蓄水',
        '方面：这里 流量与内容，对方 客服与售后',
        '开始：这里 开卖前 14 天，对方 报名截止后 2 天',
        '结束：这里 开卖前 4 天，对方 开卖当天',
        '准点做：这里 否，对方 是',
        '要等：这里 空，对方 核对库存，补下单',
        '负责人：这里 空，对方 小李',
        '备注：这里 空，对方 看群',
        '完成：这里 未完成，对方 2026-11-28',
      ],
    ]);
  });

  it('names products, their prices and what was removed', () => {
    const theirs = product({
      targetPrice: { minor: 8800, currency: 'CNY' },
      stock: null,
      role: 'promo',
      ceiling: null,
      trafficShare: 1234,
    });
    expect(linesOf(contents([], { products: [product()] }), contents([], { products: [theirs] }))).toEqual([
      [
        '淘宝/天猫 双12 · 加绒卫衣',
        '角色：这里 空，对方 活动款',
        '目标价：这里 ¥99.00，对方 ¥88.00',
        '备货件数：这里 500，对方 空',
        '流量占比：这里 40.0%，对方 12.3%',
        '活动价上限：这里 ¥109.00（2026-11-20 至 2026-12-12，报名页），对方 空',
      ],
    ]);
    expect(linesOf(contents([traffic]), contents([{ ...traffic, removed: true }]))).toEqual([
      ['淘宝/天猫 双12 · 蓄收藏加购', '删除：这里 还在，对方 已删除'],
    ]);
    const plan = { ...records()[0], title: '双12 冲刺' };
    expect(linesOf(contents([]), { ...contents([]), plan })).toEqual([
      ['计划本身', '名称：这里 双12 备货，对方 双12 冲刺'],
    ]);
    const noted = (note: string) => ({ ...contents([]), plan: { ...records()[0], note } });
    expect(linesOf(noted('预算 5 万'), noted('预算 2 万'))).toEqual([
      ['计划本身', '备注：这里 预算 5 万，对方 预算 2 万'],
    ]);
  });

  it('tells what somebody adds, and names a task of the own that one waits for', () => {
    const theirs: PlanTaskRecord = { ...traffic, owner: '小李', note: '看群', dependsOn: ['own-1'] };
    const [added] = mergePlan(contents([]), contents([theirs]), true).differences;
    expect(differenceLines(added!, words)[0]).toMatch(/^方面 .+；要等 已删掉的任务；负责人 小李；备注 看群$/);
    const own = { ...traffic, event: null, task: 'own-1', title: '催样' };
    const titleOf = titlesBy([{ record: own }], 'zh');
    expect(differenceLines(added!, { ...words, titleOf })[0]).toContain('要等 催样');
    const products = [product()];
    const [more] = mergePlan(contents([]), contents([], { products }), true).differences;
    expect(differenceLines(more!, words)[0]).toContain('活动价上限 ¥109.00（2026-11-20 至 2026-12-12，报名页）');
  });
});

describe('what a file would change', () => {
  const said: EventRecord = {
    id: `event:${EVENTS[0].id}`,
    kind: 'event',
    version: 1,
    updatedAt: NOW,
    removed: false,
    event: EVENTS[0].id,
    dates: [
      {
        kind: 'first-stock',
        at: china('2026-12-10 20:00'),
        certainty: 'official',
        spreadDays: 0,
        basedOn: null,
        source: '平台通知',
        sourceDate: null,
        confirmed: true,
      },
    ],
  };
  const file = readPlanFile(
    planFileText({
      contents: contents(taskRecords()),
      events: [
        event('taobao', [anchor('first-stock', '2026-12-10 20:00'), anchor('settlement', '2026-12-30 10:00')]),
        EVENTS[1],
      ],
      said: [said],
      prices: true,
      now: NOW,
    }),
    NOW,
  );
  const preview = () => {
    if (!file.ok) throw new Error(file.why);
    const eventOf = (id: string) => EVENTS.find((one) => one.id === id) ?? null;
    return mergePreview(file.file, { contents: null, said: [], eventOf, now: NOW });
  };

  it('what they only guessed is no fact here, unless they confirmed it', () => {
    const guess = { certainty: 'guessed', source: '' } as const;
    const told = (confirmed: boolean) => {
      const events = [event('taobao', [anchor('first-stock', '2026-12-10 20:00', guess, confirmed)])];
      const text = planFileText({ contents: contents([]), events, said: [], prices: true, now: NOW });
      const read = readPlanFile(text, NOW);
      if (!read.ok) throw new Error(read.why);
      const eventOf = (id: string) => EVENTS.find((one) => one.id === id) ?? null;
      return countedElsewhere(mergePreview(read.file, { contents: null, said: [], eventOf, now: NOW }), 'zh');
    };
    expect(told(false)).toEqual(['淘宝/天猫 双12 开卖：对方按 约 2026-12-10 20:00 排，这里按 约 2026-12-09 20:00']);
    expect(told(true)).toEqual(['淘宝/天猫 双12 开卖：对方按 2026-12-10 20:00 排，这里按 约 2026-12-09 20:00']);
  });

  it('tells dates that come with it, and those it only counted with', () => {
    const one = preview();
    const own = wordsOf(one, 'zh');
    expect(one.calendar.changes.map((change) => calendarChangeText(change, own))).toEqual([
      '淘宝/天猫 双12 开卖：2026-12-10 20:00（平台通知），待确认',
    ]);
    expect(countedElsewhere(one, 'zh')).toEqual([
      '淘宝/天猫 双12 开卖：对方按 2026-12-10 20:00 排，这里按 约 2026-12-09 20:00',
      expect.stringMatching(/^淘宝\/天猫 双12 .+：对方按 2026-12-30 10:00 排，这里还没有$/),
    ]);
    // Nothing of it is confirmed by itself.
    expect(one.calendar.records[0]).toMatchObject({ kind: 'event', dates: [{ confirmed: false }] });
  });
});
