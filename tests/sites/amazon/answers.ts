import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { answerAmong } from '../../../utils/sites/find-site.ts';
import { readAnswer } from '../../../utils/sites/read-answer.ts';
import { SITES } from '../../../utils/sites/registry.ts';
import type { PageRequest } from '../../../utils/sites/site.ts';

export const REPORT = '102:DetailSalesTrafficByChildItem';

export interface Asked {
  readonly input?: Readonly<Record<string, unknown>>;
  readonly operation?: string;
  readonly host?: string;
}

/** The report's request, with some of its input otherwise. */
export function request({ input = {}, operation = 'reportDataQuery', host = 'sellercentral.amazon.com' }: Asked = {}) {
  const asked = { legacyReportId: REPORT, startDate: '2026-11-15', endDate: '2026-11-21', asins: [], ...input };
  const body = JSON.stringify({ operationName: operation, variables: { input: asked }, query: 'query …' });
  const made: PageRequest = { method: 'POST', url: new URL(`https://${host}/business-reports/api`), body };
  return made;
}

export function read(text: string, asked: PageRequest = request()): Result<SheetDraft> {
  const kind = answerAmong(SITES, asked.url);
  if (!kind) throw new Error(`not registered: ${asked.url}`);
  return readAnswer({ ...kind, request: asked, text, shopName: null });
}

export function value(result: Result<SheetDraft>): SheetDraft {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.shape}`);
  return result.value;
}

export function fixture(): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', 'by-asin.json'), 'utf8');
}

export const GOLDEN = join(import.meta.dirname, 'golden', 'by-asin.json');

export interface Report {
  columns: { label: string; translationKey: unknown }[];
  rows: unknown[];
  hasNext: unknown;
  [key: string]: unknown;
}

/** The answer with its report bent. */
export function bent(change: (report: Report) => void): string {
  const answer = JSON.parse(fixture());
  change(answer.data.getReportData);
  return JSON.stringify(answer);
}
