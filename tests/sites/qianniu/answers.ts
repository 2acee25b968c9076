import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import type { PageRequest } from '../../../utils/sites/site.ts';
import { readAny } from '../read-any.ts';

export { value } from '../read-any.ts';

export const NOON = Date.parse('2026-11-22T12:00:00+08:00');

/** The list's request, with some of its inner body otherwise. */
export function request(
  change: Readonly<Record<string, unknown>> = {},
  address = '/tmall/manager/table.htm',
): PageRequest {
  const list = { tab: 'all', pagination: { current: 1, pageSize: 20 }, filtertab: '', filter: {}, table: {} };
  const data = JSON.stringify({ url: address, jsonBody: JSON.stringify({ ...list, ...change }) });
  const query = new URLSearchParams({ jsv: '2.7.4', appKey: '1', t: `${NOON}`, sign: 'x', api: 'x', v: '1.0' });
  const url = new URL(`https://h5api.m.taobao.com/h5/mtop.tmall.sell.pc.manage.async/1.0/?${query}`);
  return { method: 'POST', url, body: new URLSearchParams({ data }).toString() };
}

export function read(text: string, asked = request()): Result<SheetDraft> {
  return readAny(text, asked);
}

export function fixture(): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', 'item-list.json'), 'utf8');
}

export function golden(): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', 'item-list.json'), 'utf8'));
}

interface Inner {
  data: { table: { dataSource: Record<string, unknown>[] }; pagination: Record<string, unknown> };
}

/** The answer with its inner text bent. */
export function bent(change: (inner: Inner) => void): string {
  const answer = JSON.parse(fixture());
  const inner: Inner = JSON.parse(answer.data.result);
  change(inner);
  return JSON.stringify({ ...answer, data: { result: JSON.stringify(inner) } });
}
