import { describe, expect, it } from 'vitest';
import { COLUMNS } from './columns.ts';
import { practiceHandler } from './handler.ts';
import { noisyYuan } from './values.ts';

const { answer, truth } = practiceHandler({ seed: 7, today: '2026-11-22', hour: 14 });
const MONTH = { dateRange: '2026-10-23|2026-11-21', dateType: 'recent30' };

type Metric = { value?: number; cycleCrc?: number; syncCrc?: number };
type Row = {
  itemId: { value: string };
  item: { title: string; itemId: string; online: boolean; categoryId: number };
  itemStatus: string;
  statDate: { value: number };
} & Record<string, Metric>;
interface Answer {
  code: number;
  message: string;
  traceId: string;
  data: { recordCount: number; data: Row[] };
}

function ask(parameters: Record<string, string>, path = '/cc/item/view/top.json'): Answer {
  const reply = answer({ method: 'GET', url: `https://sycm.taobao.com${path}?${new URLSearchParams(parameters)}` });
  expect(reply.status).toBe(200);
  return JSON.parse(reply.body) as Answer;
}

const everyPage = (parameters: Record<string, string>) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((page) => ask({ ...parameters, page: String(page) }).data.data);

describe('answers of finished days', () => {
  it('have the envelope and only the chosen metrics', () => {
    const { code, data, message, traceId } = ask({ ...MONTH, indexCode: 'itmUv,payAmt' });
    expect({ code, message, records: data.recordCount, rows: data.data.length }).toEqual({
      code: 0,
      message: '操作成功',
      records: 86,
      rows: 10,
    });
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    const keys = Object.keys(data.data[0] ?? {});
    expect(COLUMNS.map((column) => column.code).filter((each) => keys.includes(each))).toEqual(['itmUv', 'payAmt']);
    expect(data.data[0]?.itemId.value).toMatch(/^6\d{11}$/);
    expect(data.data[0]?.statDate.value).toBe(Date.parse('2026-11-21T00:00:00+08:00'));
  });

  it('page through every product once with the true figures', () => {
    const rows = everyPage({ ...MONTH, indexCode: 'itmUv,payByrCnt,payAmt' });
    const shown = new Map(rows.map((row) => [row.itemId.value, row]));
    expect(shown.size).toBe(86);
    for (const { facts, figures } of truth.rows({
      kind: 'range',
      from: truth.world.choices[3]!.from,
      to: truth.world.choices[3]!.to,
    })!) {
      const row = shown.get(facts.product);
      expect(row?.itmUv?.value).toBe(figures.visitors);
      expect(row?.payByrCnt?.value).toBe(figures.payBuyers);
      expect(Math.round((row?.payAmt?.value ?? Number.NaN) * 100)).toBe(figures.payAmount);
    }
    const amounts = rows.map((row) => row.payAmt?.value ?? 0);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  it('carry the noise of binary fractions', () => {
    expect(noisyYuan(42)).toBe(0.42000000000000004);
    const texts = everyPage({ ...MONTH, indexCode: 'payAmt' }).map((row) => String(row.payAmt?.value));
    expect(texts.some((text) => /\.\d{10,}$/.test(text))).toBe(true);
  });

  it('give `{}` for what they do not have and leave out changes without a base', () => {
    const rows = everyPage({ ...MONTH, indexCode: 'ytdPayAmt,visitCltRate,itmUv' });
    expect(rows.every((row) => Object.keys(row.ytdPayAmt ?? { x: 1 }).length === 0)).toBe(true);
    const link = rows.find((row) => row.item.title.startsWith('补差价'));
    expect(link?.visitCltRate).toEqual({});
    expect(link?.itmUv).toEqual({ value: 0 });
    expect(rows.some((row) => row.itmUv?.cycleCrc !== undefined)).toBe(true);
  });

  it('show off-shelf products', () => {
    const off = everyPage(MONTH).filter((row) => row.itemStatus === '已下架');
    expect(off.length).toBe(6);
    expect(off.every((row) => !row.item.online)).toBe(true);
  });

  it('sort, filter and split by device as asked', () => {
    const rising = ask({ ...MONTH, orderBy: 'itmUv', order: 'asc', indexCode: 'itmUv' }).data.data.map(
      (r) => r.itmUv?.value ?? -1,
    );
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    const dresses = ask({ ...MONTH, keyword: '连衣裙', pageSize: '20' }).data;
    expect(dresses.data.every((row) => row.item.title.includes('连衣裙'))).toBe(true);
    expect(dresses.recordCount).toBeGreaterThan(0);
    const [first] = ask({ ...MONTH, indexCode: 'itmUv' }).data.data;
    const on = (device: string) =>
      ask({ ...MONTH, device, keyword: first?.itemId.value ?? '', indexCode: 'itmUv' }).data.data[0]?.itmUv?.value ?? 0;
    expect(on('1') + on('2')).toBe(on('0'));
    expect(on('1')).toBeLessThan(on('2'));
  });

  it.each([
    ['dateRange', { ...MONTH, dateRange: '2026-11-31|2026-11-31' }],
    ['dateRange', { dateRange: '2026-11-22|2026-11-22', dateType: 'day' }],
    ['dateRange', { dateRange: '2020-01-01|2020-01-01', dateType: 'day' }],
    ['dateType', { ...MONTH, dateType: 'recent7' }],
    ['dateType', { ...MONTH, dateType: 'today' }],
    ['page', { ...MONTH, page: '0' }],
    ['pageSize', { ...MONTH, pageSize: '500' }],
    ['orderBy', { ...MONTH, orderBy: 'x' }],
    ['indexCode', { ...MONTH, indexCode: 'itmUv,nope' }],
    ['device', { ...MONTH, device: '7' }],
  ])('refuse a bad %s with code 1001', (name, parameters) => {
    const { code, message } = ask(parameters);
    expect([code, message]).toEqual([1001, `参数错误：${name}`]);
  });

  it('accept whole weeks and months', () => {
    expect(ask({ dateRange: '2026-11-09|2026-11-15', dateType: 'week' }).code).toBe(0);
    expect(ask({ dateRange: '2026-10-01|2026-10-31', dateType: 'month' }).code).toBe(0);
    expect(ask({ dateRange: '2026-11-10|2026-11-16', dateType: 'week' }).code).toBe(1001);
  });
});

describe('answers of today', () => {
  it('hold the rows one level deeper', () => {
    const today = { dateRange: '2026-11-22|2026-11-22', dateType: 'today', indexCode: 'itmUv,sucRefundAmt' };
    const live = ask(today, '/cc/item/live/view/top.json') as unknown as {
      code: number;
      data: { updateTime: string; interval: number; data: { recordCount: number; data: Row[] } };
    };
    expect(live.code).toBe(0);
    expect(live.data.updateTime).toBe('2026-11-22 14:00:00');
    expect(live.data.interval).toBe(30);
    expect(live.data.data.recordCount).toBe(86);
    expect(live.data.data.data[0]?.itmUv?.value).toBeGreaterThan(0);
    expect(live.data.data.data[0]?.sucRefundAmt).toEqual({});
  });
});
