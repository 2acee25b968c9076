import { describe, expect, it } from 'vitest';
import { sheetDays } from '../../utils/files/plan-sheet-days.ts';
import { planWorkbook } from '../../utils/files/plan-workbook.ts';
import { toldPlan } from '../../utils/planner/plan-told.ts';
import { opened } from './opened.ts';
import { anchor, dated, NOW, request, taskRecords } from './plan-fixture.ts';

const withNames = () =>
  taskRecords().map((record, at) => (at === 0 ? { ...record, title: '=谈 <拿货> & 定款', owner: '张三' } : record));

const sheets = async (language: 'zh' | 'en' = 'zh') => opened(planWorkbook(request(withNames(), language)));
const raw = (now = NOW) =>
  new TextDecoder().decode(planWorkbook({ plan: dated(withNames(), now), language: 'zh', now }));

const columnOf = (at: number): string =>
  (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26));

/** Colour of a cell of the first sheet, through the numbers by which it names its look. */
function fillAt(text: string, name: string): string | null {
  const look = Number(new RegExp(`<c r="${name}" s="(\\d+)"`).exec(text)?.[1]);
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(text)![1]!.match(/<xf .*?<\/xf>/gs)!;
  const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(text)![1]!.match(/<fill>.*?<\/fill>/gs)!;
  const fill = fills[Number(/fillId="(\d+)"/.exec(looks[look]!)?.[1])]!;
  return /fgColor rgb="FF(\w+)"/.exec(fill)?.[1] ?? null;
}

describe('排期表', () => {
  it('has a row a wave and platform, guesses marked, dates as real dates', async () => {
    const [table] = await sheets();
    const rows = table!.rows.map((row) => row.slice(0, 6));
    expect(table!.name).toBe('排期表');
    expect(rows[0]?.[0]).toBe('双12 备货，2026-11-29 12:00（北京时间）生成，标“推测”的时间以平台报名页为准');
    expect(rows[2]).toEqual(['平台', '波段 / 事项', '负责人', '开始', '结束', '状态']);
    // The one that opens first stands first.
    expect(rows.slice(5, 9)).toEqual([
      ['京东', '双12 开卖', null, '2026-12-08 20:00:00', '2026-12-13', '平台公告'],
      ['京东', '双12 活动结束', null, '2026-12-13', null, '已确认'],
      ['淘宝/天猫', '双12 报名开始', null, '2026-11-20 10:00:00', '2026-12-02', '平台公告'],
      ['淘宝/天猫', '双12 报名截止', null, '2026-12-02 18:00:00', null, '平台公告'],
    ]);
    expect(rows[9]).toEqual([
      '淘宝/天猫',
      '双12 （推测）开卖',
      null,
      '2026-12-09 20:00:00',
      '2026-12-11',
      '推测的时间',
    ]);
  });

  it('has every day of the plan once, in order, and the hour where a wave opens', async () => {
    const [table] = await sheets();
    const days = table!.rows[2]!.slice(6);
    const { days: expected } = sheetDays(toldPlan(request()));
    expect(days).toEqual(expected);
    expect(table!.rows[5]![6 + expected.indexOf('2026-12-08' as never)]).toBe('20:00');
    expect(table!.rows[3]![6 + expected.indexOf('2026-11-29' as never)]).toBe('日');
  });

  it('has the tasks by area beneath, nothing of them run as a formula', async () => {
    const [table] = await sheets();
    const names = table!.rows.map((row) => row[0]);
    const sections = ['各平台波段', '商品与价格', '库存与供应', '流量与内容', '客服与售后', '图例'];
    const at = sections.map((name) => names.indexOf(name));
    expect(at.every((n, i) => n > (at[i - 1] ?? 0))).toBe(true);
    const task = table!.rows.find((row) => String(row[1]).includes('谈'));
    expect(task?.slice(0, 6)).toEqual(['全部平台', '=谈 <拿货> & 定款', '张三', '2026-11-17', '2026-11-24', '已错过']);
    const texts = new Set(table!.rows.flatMap((row) => row[1] ?? []));
    expect(table!.rows.filter((row) => row[5] === '已错过').length).toBeGreaterThan(1);
    expect(texts.has('推测的时间前后可能差的天数')).toBe(true);
  });

  it("marks today's column, in China, and guesses in the colour of guesses", () => {
    const { days } = sheetDays(toldPlan(request()));
    const column = (text: string) => columnOf(6 + days.indexOf(text as never));
    const text = raw();
    expect(fillAt(text, `${column('2026-11-29')}3`)).toBe('C0392B');
    expect(fillAt(text, `${column('2026-11-30')}3`)).toBe('F0EFE9');
    // 开卖 on 淘宝 is a guess of 3 days to either side, on 京东 it is not; 2026-12-09 is within both.
    expect(fillAt(text, `${column('2026-12-09')}10`)).toBe('FFD966');
    expect(fillAt(text, `${column('2026-12-06')}10`)).toBe('FFF2CC');
    expect(fillAt(text, `${column('2026-12-05')}10`)).toBe(null);
    expect(fillAt(text, `${column('2026-12-08')}6`)).toBe('0D655F');
    expect(fillAt(text, `${column('2026-12-09')}6`)).toBe('CFE7E2');
    // A minute before midnight in China it is still the day before.
    const late = raw(Date.parse('2026-11-29T15:59:00Z'));
    const next = raw(Date.parse('2026-11-29T16:00:00Z'));
    expect(fillAt(late, `${column('2026-11-29')}3`)).toBe('C0392B');
    expect(fillAt(next, `${column('2026-11-30')}3`)).toBe('C0392B');
  });

  it('has a sheet of dates and sources', async () => {
    const [, sources] = await sheets();
    expect(sources!.name).toBe('时间与来源');
    expect(sources!.rows[5]).toEqual([
      '淘宝/天猫',
      '双12',
      '开卖',
      '2026-12-09 20:00:00',
      '推测，以平台报名页为准（按 2025 年的时间推测，前后可能差 3 天）',
    ]);
  });

  it('names the last day of what ends at midnight, as 排期表 does', async () => {
    const [table, sources] = await sheets();
    const ends = sources!.rows.find(([platform, , kind]) => platform === '京东' && kind === '活动结束');
    expect(ends?.[3]).toBe('2026-12-13');
    expect(table!.rows.find(([platform, item]) => platform === '京东' && item === '双12 活动结束')?.[3]).toBe(
      ends?.[3],
    );
  });

  it('what closes at a typed midnight is the day before in both sheets, and no hour stands under that day', async () => {
    const closes = anchor('registration-closes', '2026-12-03 00:00');
    const plan = dated(withNames());
    const events = plan.events.map((one) =>
      one.platform === 'taobao'
        ? { ...one, anchors: one.anchors.map((own) => (own.kind === closes.kind ? closes : own)) }
        : one,
    );
    const [table, sources] = await opened(planWorkbook({ plan: { ...plan, events }, language: 'zh', now: NOW }));
    const row = table!.rows.find(([platform, item]) => platform === '淘宝/天猫' && item === '双12 报名截止');
    expect(row?.[3]).toBe('2026-12-02');
    expect(row?.slice(6).filter((cell) => cell !== null && cell !== undefined)).toEqual([]);
    expect(sources!.rows.find(([, , kind]) => kind === '报名截止')?.[3]).toBe('2026-12-02');
  });

  it('is printed on pages that can be read, with platform, task and days on each', () => {
    const text = raw();
    expect(text).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'排期表'!$A:$B,'排期表'!$1:$4</definedName>`,
    );
    const pages = Math.ceil(sheetDays(toldPlan(request())).days.length / 45);
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`orientation="landscape" fitToWidth="${pages}" fitToHeight="0"`);
  });

  it('keeps platform, wave and days in sight while it is scrolled', () => {
    expect(raw()).toMatch(/<pane xSplit="2" ySplit="4" topLeftCell="C5" [^>]*state="frozen"\/>/);
  });

  it('draws no more days than a table takes, and says so', () => {
    const told = toldPlan(request());
    expect(sheetDays(told, 10)).toEqual({ days: sheetDays(told).days.slice(0, 10), cut: true });
    expect(sheetDays({ ...told, anchors: [], tasks: [] })).toEqual({ days: [], cut: false });
  });

  it('speaks English', async () => {
    const tables = await sheets('en');
    expect(tables.map(({ name }) => name)).toEqual(['Schedule', 'Dates and sources']);
  });
});
