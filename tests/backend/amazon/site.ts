/** Seller Central played: one address answers every report, whose rows are lists beside their columns. */
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';
import { AMAZON_ROWS, type ReportRow } from './world.ts';

export const AMAZON_SELLER = 'Nimbus';
const HOSTS: Readonly<Record<string, string>> = {
  'sellercentral.amazon.com': 'United States',
  'sellercentral.amazon.ca': 'Canada',
};

type Column = readonly [key: string, format: string, cell: (row: ReportRow) => string];

const rate = (k: number, n: number) => (n === 0 ? '0.00' : ((k / n) * 100).toFixed(2));

/** Labels are in the operator's language, so every one is one word here. */
const COLUMNS: readonly Column[] = [
  ['SC_MA_ParentASIN_25990', 'STRING', ({ parent }) => parent],
  ['SC_MA_ChildASIN_25991', 'STRING', ({ child }) => child],
  ['sc_mat-ss_colDef_title', 'STRING', ({ title }) => title],
  ['SC_MA_Sessions_Total', 'NUMBER', ({ sessions }) => String(sessions)],
  ['SC_MA_SessionPercentage_Total', 'PERCENTAGE', ({ sessions }) => rate(sessions, 10_000)],
  ['SC_MA_PageViews_Total', 'NUMBER', ({ views }) => String(views)],
  ['SC_MA_UnitsOrdered_40590', 'NUMBER', ({ units }) => String(units)],
  ['SCA_BR_UnitsOrdered_BB', 'NUMBER', () => '1'],
  ['SC_MA_UnitSessionPercentage_25957', 'PERCENTAGE', ({ units, sessions }) => rate(units, sessions)],
  ['SC_MA_OrderedProductSales_40591', 'CURRENCY', ({ units }) => (units * 24.99).toFixed(2)],
  ['SC_MA_TotalOrderItems_1', 'NUMBER', ({ items }) => String(items)],
];

interface Input {
  readonly legacyReportId: string;
  readonly asins?: readonly string[];
  readonly [key: string]: unknown;
}

const columnsOf = (keys: readonly (readonly [string, string])[]) =>
  keys.map(([translationKey, valueFormat]) => ({ label: 'Label', valueFormat, isGraphable: false, translationKey }));

function report({ legacyReportId, asins = [], ...days }: Input): object {
  const head = { granularity: null, hadPrevious: false, hasNext: false, page: 0, ...days };
  if (legacyReportId !== '102:DetailSalesTrafficByChildItem') {
    const columns = columnsOf([
      ['SC_MA_Date_25913', 'DATE'],
      ['SC_MA_Sessions_Total', 'NUMBER'],
    ]);
    return { ...head, size: 1, columns, rows: [['1795000000', '99999']] };
  }
  const rows = AMAZON_ROWS.filter(({ child }) => asins.length === 0 || asins.includes(child));
  const columns = columnsOf(COLUMNS.map(([key, format]) => [key, format]));
  return { ...head, size: rows.length, columns, rows: rows.map((row) => COLUMNS.map(([, , cell]) => cell(row))) };
}

/** Runs in the page. */
function run(): void {
  const call = async (operationName: string, input: object) => {
    const body = JSON.stringify({ operationName, variables: { input }, query: `query ${operationName} { … }` });
    const headers = { 'content-type': 'application/json', 'anti-csrftoken-a2z': 'x' };
    const reply = await fetch('/business-reports/api', { method: 'POST', headers, body });
    return (await reply.json()).data;
  };
  const show = async () => {
    const asked = new URLSearchParams(location.hash.replace(/^.*\?/, ''));
    const asins = asked.get('asins');
    const input = {
      legacyReportId: asked.get('id'),
      startDate: asked.get('fromDate'),
      endDate: asked.get('toDate'),
      asins: asins ? asins.split(',') : [],
    };
    delete document.body.dataset.shown;
    await call('getUserPreferences', { legacyReportId: input.legacyReportId });
    const { getReportData } = await call('reportDataQuery', input);
    (document.querySelector('main') as HTMLElement).textContent = `${getReportData.rows.length} rows`;
    document.body.dataset.shown = location.hash;
  };
  addEventListener('hashchange', () => void show());
  void show();
}

const page = (
  country: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Business Reports</title><link rel="icon" href="data:,"></head>
<body><div id="navbar"><div class="dropdown-account-switcher-header-label">
<span class="dropdown-account-switcher-header-label-global">${AMAZON_SELLER}</span>
<span class="dropdown-account-switcher-header-label-regional">${country}</span></div></div><main></main>
<script>(${run.toString()})()</script></body></html>`;

function answer({ url, body }: PlayedRequest): PlayedReply {
  const { host, pathname } = new URL(url);
  if (pathname !== '/business-reports/api') {
    const found = pathname.startsWith('/business-reports') || pathname.startsWith('/brand-analytics');
    const text = found ? page(HOSTS[host] ?? '') : '';
    return { status: found ? 200 : 404, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: text };
  }
  const { operationName, variables } = JSON.parse(body ?? '{}');
  const data = operationName === 'reportDataQuery' ? { getReportData: report(variables.input) } : { preferences: {} };
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data }) };
}

export const amazonPractice: PracticeSite = { hosts: Object.keys(HOSTS), answer };
