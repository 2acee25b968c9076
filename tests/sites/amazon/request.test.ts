import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { childReportFacts, isChildReport } from '../../../utils/sites/amazon/request.ts';
import { amazon } from '../../../utils/sites/amazon/site.ts';
import { answerAmong, exclusionOf, pageOf } from '../../../utils/sites/find-site.ts';
import { takesAnyAnswer } from '../any-answer.ts';
import { type Asked, bent, fixture, read, request, value } from './answers.ts';

test('of an address that serves all reports only the one by child is ours', () => {
  expect(isChildReport(request())).toBe(true);
  const others: readonly Asked[] = [
    { input: { legacyReportId: '102:DetailSalesTrafficBySKU' } },
    { input: { legacyReportId: '102:DetailSalesTrafficByParentItem' } },
    { input: { legacyReportId: '102:SalesTrafficTimeSeries' } },
    { operation: 'reportDataDownloadQuery' },
    { operation: 'getUserPreferences' },
  ];
  for (const other of others) expect(isChildReport(request(other)), JSON.stringify(other)).toBe(false);
  expect(isChildReport({ ...request(), method: 'GET' })).toBe(false);
  expect(isChildReport({ ...request(), body: null })).toBe(false);
});

describe('facts', () => {
  const whole = { data: { getReportData: { hasNext: false } } };
  const facts = (input: object, root: unknown = whole) =>
    childReportFacts(request({ input: input as Record<string, unknown> }), root);

  test('a whole report', () => {
    expect(facts({})).toEqual({
      period: { kind: 'range', from: '2026-11-15', to: '2026-11-21' },
      scope: { device: 'all', filters: {} },
      paging: { page: 1, pageSize: 1000, orderBy: null, descending: true, whole: true },
      chosen: null,
    });
    expect(facts({ endDate: '2026-11-15' })?.period).toEqual({ kind: 'day', day: '2026-11-15' });
    vi.useFakeTimers({ now: Date.parse('2026-11-21T20:00:00Z') });
    // Noon at the Pacific: no week that holds this day is finished.
    expect(facts({})).toBeNull();
    expect(facts({ startDate: '2026-11-21' })?.period).toEqual({ kind: 'live', day: '2026-11-21' });
    vi.useRealTimers();
    expect(value(read(fixture())).listing).toMatchObject({ page: 1, total: 4 });
  });

  test.each([
    [{ asins: ['B0CLOUD002', 'B0CLOUD001'] }, { asins: 'B0CLOUD001,B0CLOUD002' }],
    [{ asins: null, granularity: 'WEEK', sortBy: 'x', selectedColumns: ['x'], size: 9 }, {}],
    [{ userSelectedRows: [] }, {}],
    [{ userSelectedRows: [{ dimension: 'x' }] }, { userSelectedRows: '*' }],
    [{ brand: 'x' }, { brand: '*' }],
  ])('%o restricts', (input, filters) => expect(facts(input)?.scope.filters).toEqual(filters));

  test('a page of a longer report is a part: a child may stand on another page once more', () => {
    const part = (page: number, hasNext: unknown) => {
      const found = facts({ page }, { data: { getReportData: { hasNext } } });
      return [found?.scope.filters, found?.paging];
    };
    expect(part(0, true)).toEqual([{ page: '1' }, null]);
    expect(part(1, false)).toEqual([{ page: '2' }, null]);
    expect(part(0, undefined)).toEqual([{ page: '1' }, null]);
    expect(value(read(bent((report) => Object.assign(report, { hasNext: true })))).listing).toBeNull();
  });

  test.each([
    [{ startDate: '2026-11-22' }],
    [{ startDate: '11/15/2026' }],
    [{ endDate: null }],
    [{ endDate: { toString: 1 } }],
    [{ page: -1 }],
    [{ page: '0' }],
  ])('%o refuses', (input) => expect(facts(input)).toBeNull());
});

describe('addresses', () => {
  const page = (path: string) => pageOf(amazon, new URL(`https://sellercentral.amazon.co.jp${path}`))?.id;

  test.each([
    '/business-reports/#/report?id=102:DetailSalesTrafficByChildItem',
    '/business-reports#/report?id=102%3ADetailSalesTrafficByChildItem&fromDate=2026-11-15&toDate=2026-11-21',
    '/business-reports/ref=xx_sitemetric_favb_xx#/report?id=102%3ADetailSalesTrafficByChildItem&columns=0/1',
    '/business-reports/ref=x?mons_sel_locale=en_US#/report?id=102:DetailSalesTrafficByChildItem',
  ])('%s is the report', (path) => expect(page(path)).toBe('amazon.by-asin'));

  test.each([
    '/business-reports',
    '/business-reports/#/report?id=102:SalesTrafficTimeSeries',
    '/business-reports/#/report?id=102:DetailSalesTrafficByChildItems',
    '/business-reports/#/dashboard',
    '/reports/#/report?id=102:DetailSalesTrafficByChildItem',
  ])('%s is not', (path) => expect(page(path)).toBeUndefined());

  test('orders, messages and the market are never read', () => {
    const why = (path: string) => exclusionOf(amazon, new URL(`https://sellercentral.amazon.de${path}`));
    expect([why('/orders-v3/order/1'), why('/messaging/inbox'), why('/brand-analytics/dashboard')]).toEqual([
      'orders',
      'chat',
      'market',
    ]);
  });

  test('only hosts of Seller Central answer', () => {
    expect(answerAmong([amazon], new URL('https://www.amazon.com/business-reports/api'))).toBeNull();
    expect(answerAmong([amazon], request({ host: 'sellercentral-europe.amazon.com' }).url)?.page.id).toBe(
      'amazon.by-asin',
    );
  });
});

takesAnyAnswer(read, fixture);

test('whatever stands in columns, rows or the request, there is a draft or a refusal', () => {
  const good = fixture();
  let taken = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('columns', 'rows', 'hasNext', 'page'),
      fc.jsonValue(),
      fc.jsonValue(),
      (key, json, input) => {
        const { ok } = read(bent((report) => Object.assign(report, { [key]: json })));
        expect(typeof ok).toBe('boolean');
        if (ok) taken += 1;
        expect(typeof read(good, request({ input: { asins: input, page: input } })).ok).toBe('boolean');
        expect(typeof read(good, { ...request(), body: JSON.stringify(input) }).ok).toBe('boolean');
      },
    ),
    { numRuns: 1_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});
