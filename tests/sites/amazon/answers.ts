import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import type { PageRequest } from '../../../utils/sites/site.ts';
import { readAny } from '../read-any.ts';

export { value } from '../read-any.ts';

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
  return readAny(text, asked);
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
