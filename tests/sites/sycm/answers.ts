import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { readAny } from '../read-any.ts';

const ASKED = 'itmUv,itmPv,itemCltByrCnt,itemCartByrCnt,payByrCnt,payItmCnt,payAmt,itmBounceRate,itmStayTime';

export const DAY = address('/cc/item/view/top.json', { dateRange: '2026-11-21|2026-11-21', dateType: 'day' });
export const LIVE = address('/cc/item/live/view/top.json', {
  dateRange: '2026-11-22|2026-11-22',
  dateType: 'today',
  indexCode: 'itmUv,payByrCnt,payAmt,itemCartByrCnt',
});

export function address(path: string, parameters: Readonly<Record<string, string>>): string {
  const all = { page: '1', pageSize: '10', order: 'desc', orderBy: 'payAmt', device: '0', indexCode: ASKED };
  return `https://sycm.taobao.com${path}?${new URLSearchParams({ ...all, ...parameters })}`;
}

export function read(text: string, at = DAY, shopName: string | null = null): Result<SheetDraft> {
  return readAny(text, at, shopName);
}

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', name), 'utf8'));
}

/** A fresh copy of the finished day's answer, for bending. */
export function day(): { code: unknown; data: { recordCount: unknown; data: Record<string, unknown>[] } } {
  return JSON.parse(fixture('finished-day.json'));
}
