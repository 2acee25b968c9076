import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { readAny } from '../read-any.ts';

export { value } from '../read-any.ts';

const LIST = 'https://mms.pinduoduo.com/sydney/api/goodsDataShow/queryGoodsDetailVOListForMMS';

/** The body of the list as first asked for, with some keys otherwise. */
export function body(change: Readonly<Record<string, unknown>> = {}): string {
  const days = { goodsId: '', startDate: '2026-11-21', endDate: '2026-11-21', queryType: 0 };
  const order = { sortCol: 0, sortType: 1, pageNum: 1, pageSize: 10, actVs: 1, crawlerInfo: 'x' };
  return JSON.stringify({ ...days, ...order, ...change });
}

export const TODAY = body({ startDate: '2026-11-22', endDate: '2026-11-22' });

export function read(text: string, asked: string | null = body(), method = 'POST', at = LIST): Result<SheetDraft> {
  return readAny(text, { method, url: new URL(at), body: asked });
}

/** The same with its absences in one order. */
export function inOrder(result: unknown): unknown {
  const copy: { value?: { absent: { metric: string }[] } } = JSON.parse(JSON.stringify(result));
  copy.value?.absent.sort((a, b) => (a.metric < b.metric ? -1 : 1));
  return copy;
}

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', name), 'utf8'));
}

interface ListAnswer {
  errorCode: unknown;
  result: { goodsDetailList: Record<string, unknown>[]; totalNum: unknown; timestamp?: unknown };
}

/** A fresh copy of the finished day's answer, for bending. */
export function day(): ListAnswer {
  return JSON.parse(fixture('finished-day.json'));
}
