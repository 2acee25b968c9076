/** What a scenario does to a good answer. */
import { hash32 } from '../../utils/demo/draws.ts';
import { type Period, periodDays } from '../../utils/time/period.ts';
import { type Json, type JsonRow, type Ranking, traceId } from './answers.ts';
import { COLUMNS, type ColumnUnit } from './columns.ts';
import type { ScenarioName } from './scenarios.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = 'application/json;charset=UTF-8';

export function jsonReply(body: Json, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

const HOSTILE: readonly string[] = [
  '<img src=x onerror="window.__hurt=1"><script>window.__hurt=1</script>',
  '=HYPERLINK("http://example.invalid","领券")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|"/C calc"!A0',
  '\u202e反向标题\u202c 与零宽\u200b字\ufeff符',
  '第一行\n第二行\t制表\r回车',
  '"引号","逗号",\'单引号\'; DROP TABLE 商品;--',
  '[链接](javascript:alert(1)) **粗** | 表格 | `代码`',
  '👗'.repeat(40),
  '长'.repeat(5000),
];

/** Changes to the rows, before they are wrapped. */
export function bendRows(name: ScenarioName, ranking: Ranking): Ranking {
  switch (name) {
    case 'empty':
      return { recordCount: 0, rows: [] };
    case 'missing-fields':
      return { ...ranking, rows: ranking.rows.map((row) => without(row, ['itmUv', 'payAmt'])) };
    case 'not-published':
      return { ...ranking, rows: ranking.rows.map((row) => ({ ...row, payByrCnt: {} })) };
    case 'renamed-field':
      return { ...ranking, rows: ranking.rows.map(({ payAmt = null, ...row }) => ({ ...row, payAmtNew: payAmt })) };
    case 'money-in-fen':
      return { ...ranking, rows: ranking.rows.map((row) => hundredfold(row, 'yuan')) };
    case 'rates-in-percent':
      return { ...ranking, rows: ranking.rows.map((row) => hundredfold(row, 'rate')) };
    case 'no-shop-id':
      return { ...ranking, rows: ranking.rows.map((row) => withItem(without(row, ['sellerId']), { userId: null })) };
    case 'ids-as-numbers':
      return { ...ranking, rows: ranking.rows.map(numberIds) };
    case 'hostile-titles':
      return {
        ...ranking,
        rows: ranking.rows.map((row, i) => withItem(row, { title: HOSTILE[i % HOSTILE.length] ?? '' })),
      };
    default:
      return ranking;
  }
}

/** Every figure of this unit times a hundred: whole fen, or a rate of 0..100. */
function hundredfold(row: JsonRow, unit: ColumnUnit): JsonRow {
  const codes = COLUMNS.filter((column) => column.unit === unit).map(({ code }) => code);
  const times = (figure: Json): Json => {
    const { value, ...changes } = figure as { readonly value?: number };
    if (value === undefined) return figure;
    // A rate of four digits as the page would write it: not 55.17999999999998.
    return { ...changes, value: unit === 'yuan' ? Math.round(value * 100) : Number((value * 100).toFixed(6)) };
  };
  return Object.fromEntries(
    Object.entries(row).map(([key, figure]) => [key, codes.includes(key) ? times(figure) : figure]),
  );
}

function without(row: JsonRow, keys: readonly string[]): JsonRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

/** A null change takes the key away. */
function withItem(row: JsonRow, change: JsonRow): JsonRow {
  const item = row.item;
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return row;
  return {
    ...row,
    item: without(
      { ...(item as JsonRow), ...change },
      Object.keys(change).filter((k) => change[k] === null),
    ),
  };
}

function numberIds(row: JsonRow): JsonRow {
  const id = (row.itemId as { value: string }).value;
  return { ...withItem(row, { itemId: Number(id), mainProductId: Number(id) }), itemId: { value: Number(id) } };
}

const TEN_MEGABYTES = 10 * 1024 * 1024;
const HEX_LENGTH = 672;

/** Changes to the whole answer. */
export function bendAnswer(name: ScenarioName, good: JsonRow, key: number): Reply {
  switch (name) {
    case 'session-expired':
      return jsonReply({ code: 5810, msg: 'You must login system first.' });
    case 'error-code':
      return jsonReply({ code: 500, message: '系统繁忙，请稍后再试', traceId: traceId(key) });
    case 'punish':
      return jsonReply(
        { rgv587_flag: 'sm', url: `https://bixi.alicdn.com/punish/practice:${traceId(key)}?qrcode=1` },
        { bxpunish: '1' },
      );
    case 'ciphertext':
      return jsonReply({ code: 0, data: hexText(key), message: '操作成功', traceId: traceId(key) });
    case 'wrong-envelope':
      return jsonReply({ success: true, result: { total: 86, list: [good.data ?? null] }, requestId: traceId(key) });
    case 'cut-json': {
      const whole = jsonReply(good);
      return { ...whole, body: whole.body.slice(0, Math.floor(whole.body.length * 0.6)) };
    }
    case 'ten-megabytes':
      return jsonReply({ ...good, practicePadding: 'x'.repeat(TEN_MEGABYTES) });
    default:
      return jsonReply(good);
  }
}

function hexText(key: number): string {
  const words = Array.from({ length: HEX_LENGTH / 8 }, (_, i) => hash32(key, i, 9).toString(16).padStart(8, '0'));
  return words.join('').toUpperCase();
}

/** How long an answer takes, in ms. */
export function delayOf(name: ScenarioName, period: Period): number {
  switch (name) {
    case 'late-answer':
      return 2500;
    case 'slow':
      return 5000;
    case 'superseded':
      return periodDays(period) > 7 ? 1500 : 100;
    default:
      return 0;
  }
}
