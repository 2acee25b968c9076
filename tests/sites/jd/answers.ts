import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { answerAmong } from '../../../utils/sites/find-site.ts';
import { JD_FIGURES } from '../../../utils/sites/jd/fields.ts';
import { readAnswer } from '../../../utils/sites/read-answer.ts';
import { SITES } from '../../../utils/sites/registry.ts';

const GATEWAY = 'https://szgateway.jd.com';
export const TABLE = `${GATEWAY}/api/lowcode/productDetail/table/productTable.ajax`;
export const HOME_LIST = `${GATEWAY}/api/lowcode/indexSummary/analysis/getProductList.ajax`;
export const SUMMARY = `${GATEWAY}/api/lowcode/indexSummary/summary.ajax`;
export const TOP = `${GATEWAY}/api/lowcode/indexSummary/productTop.ajax`;
export const CUSTOMER = `${GATEWAY}/szajax/sz/cust/growthSummary/shopGoodsList.ajax`;
export const OLD_LIST = 'https://sz.jd.com/sz/api/productDetail/getProductList.ajax';

/** The indicators with those chosen by default left out, as codes. */
const code = (as: string) => JD_FIGURES.find((field) => field.as === as)?.path ?? '';
export const CHOSEN = [
  'visitors',
  'pageViews',
  'payAmount',
  'payItems',
  'orders',
  'payBuyers',
  'cartItems',
  'cartAdders',
  'impressions',
  'impressionUsers',
  'refundAmount',
].map(code);

/** Body of a request for one finished day, with whatever is changed. */
export function body(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    proType: 'spu',
    realtime: false,
    interval: 'DAY',
    dateType: 'day',
    startDate: '2026-11-21',
    endDate: '2026-11-21',
    compareStartDate: '2026-11-20',
    compareEndDate: '2026-11-20',
    compareType: 'hb',
    channel: 'all',
    indicators: CHOSEN,
    onlyAttention: false,
    ...changes,
  });
}

/** The same for today, as the home page asks. */
export function liveBody(changes: Readonly<Record<string, unknown>> = {}): string {
  return body({
    realtime: true,
    dateType: 'todayRealtime',
    startDate: '2026-11-22 00:00:00',
    endDate: '2026-11-22 14:20:05',
    ...changes,
  });
}

export function read(
  text: string,
  at = TABLE,
  sent: string | null = body(),
  shopName: string | null = null,
): Result<SheetDraft> {
  const url = new URL(at);
  const kind = answerAmong(SITES, url);
  if (!kind) throw new Error(`not registered: ${at}`);
  const request = { method: sent === null ? 'GET' : 'POST', url, body: sent };
  return readAnswer({ ...kind, request, text, shopName });
}

export function draft(...given: Parameters<typeof read>): SheetDraft {
  const result = read(...given);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8');
}

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
}
