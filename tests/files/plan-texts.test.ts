import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { planCsv } from '../../utils/files/plan-csv.ts';
import { planMarkdown } from '../../utils/files/plan-markdown.ts';
import { planChat } from '../../utils/planner/plan-chat.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { day, product, request, taskRecords } from './plan-fixture.ts';

const named = (task: string, more: Partial<PlanTaskRecord>) =>
  taskRecords().map((record) => (record.task === task ? { ...record, ...more } : record));
const chat = (parts = taskRecords()) => planChat(request(parts));

describe('text for a chat group', () => {
  it('has what is to be done today and in seven days, by platform, with owner, guesses marked', () => {
    const text = chat(named('m14-traffic', { owner: '张三' }));
    const lines = text.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '【双12 备货】2026-11-29 排期',
      '京东 开卖时间：12-08 20:00',
      '淘宝/天猫 开卖时间：约 12-09 20:00（推测）',
    ]);
    const now = lines.slice(lines.indexOf('今天要做'), lines.indexOf('接下来 7 天'));
    expect(now).toContain('· 蓄收藏加购（张三，12-04 截止）');
    expect(now).toContain('· （推测）蓄收藏加购（张三，12-05 截止）');
    expect(now).toContain('· 备快捷短语（还没定人，12-04 截止）');
    expect(now.indexOf('京东')).toBeGreaterThan(0);
    expect(lines.some((line) => line.startsWith('· 12-02 起 '))).toBe(true);
    expect(text).not.toContain('已错过');
  });

  it('keeps prices, costs and notes out, and says how many it held back', () => {
    const parts = [...named('m14-traffic', { title: '到手价 99 元测三件', note: '底价 60' }), product()];
    const text = chat(parts as never);
    expect(text).not.toMatch(/99|60|加绒卫衣/);
    expect(text).toContain('另有 2 项提到价格或成本，不发群');
    const owners = chat(named('m14-service', { owner: '成本组' }));
    expect(owners).not.toContain('成本组');
  });

  it('masks phone numbers', () => {
    expect(chat(named('m14-service', { owner: '王五 13812345678' }))).toContain('王五 ***');
  });

  it('is short: twenty tasks each, the rest counted', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...taskRecords().find(({ task }) => task === 'm14-service')!,
      id: `plan-task:plan:p1:all:x${n}`,
      task: `x${n}`,
      title: `事 ${n}`,
    }));
    const text = chat(many);
    expect(text.split('\n').filter((line) => line.startsWith('·'))).toHaveLength(20);
    expect(text).toContain('…另有 40 项');
  });

  it('says when there is nothing to do', () => {
    expect(chat([])).toContain('今天和接下来 7 天没有待办');
  });
});

describe('a checklist in Markdown', () => {
  it('has a box a task, ticked when done, and dates with their trust', () => {
    const text = planMarkdown(
      request(named('m14-service', { doneOn: day('2026-11-28'), owner: '小李', note: '含尺码\n*发群*' })),
    );
    expect(text).toContain('# 双12 备货\n\n2026-11-29 12:00（北京时间）生成');
    expect(text).toContain(
      '- 淘宝/天猫 双12 （推测）开卖：约 2026-12-09 20:00，推测，以平台报名页为准（按 2025 年的时间推测，前后可能差 3 天）',
    );
    expect(text).toContain(
      '- [x] 备快捷短语：全部平台，2026-11-24 至 2026-12-04，负责人：小李，已完成\n  > 含尺码\n  > \\*发群\\*',
    );
    expect(text).toMatch(/^- \[ \] （推测）蓄收藏加购：淘宝\/天猫 双12，/m);
  });

  it('shows free text as it is, and makes nothing of it', () => {
    const text = planMarkdown(
      request(named('m14-service', { title: '[点我](http://x)\n# 假标题', note: '- [ ] 假任务' })),
    );
    expect(text).toContain('- [ ] \\[点我\\](http://x) # 假标题');
    expect(text).not.toMatch(/^# 假标题|^- \[ \] 假任务/m);
  });
});

describe('a plan as CSV', () => {
  const rows = (parts = taskRecords()) =>
    Papa.parse<Record<string, string>>(planCsv(request(parts)).slice(1), { header: true, skipEmptyLines: true }).data;

  it('begins with a BOM and has a row a date and task', () => {
    expect(planCsv(request()).startsWith('\ufeff"类型","方案"')).toBe(true);
    const all = rows();
    expect(all.filter((row) => row.类型 === '时间点')).toHaveLength(7);
    expect(all.filter((row) => row.类型 === '事项')).toHaveLength(request().plan.tasks.length);
    expect(all.find((row) => row.类型 === '时间点' && row.内容 === '开卖' && row.平台 === '淘宝/天猫')).toMatchObject({
      方案: '双12 备货',
      活动: '双12',
      '时间（北京时间）': '约 2026-12-09 20:00',
      推测: '是',
    });
  });

  it('runs nothing: what would be a formula is text', () => {
    const all = rows(named('m14-service', { title: '=HYPERLINK("x")', owner: '@小李', note: '+1' }));
    const row = all.find((one) => one.内容?.includes('HYPERLINK'));
    expect(row).toMatchObject({ 内容: '\'=HYPERLINK("x")', 负责人: "'@小李", 备注: "'+1" });
  });
});
