/** 亚马逊 业务报告: in every language and currency they come in. */
import { describe, expect, it } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import type { FileReading } from '../../../utils/sites/read-file.ts';
import { csvText } from '../../files/make-files.ts';
import { HEADERS, type ReportRow, reportRows, WEEK } from './abroad.ts';
import { readBytes, readRows, refused, taken } from './read.ts';

const A = 'B0PRACTICE';
const B = 'B0PRACTIC2';
const ROWS: readonly ReportRow[] = [
  { parent: 'B0PARENT01', child: A, sessions: '1,128', units: '36', sales: 'MX$1,000.00' },
  { parent: 'B0PARENT01', child: B, sessions: '20', units: '0', sales: 'MX$0.00' },
];
const priced = (...sales: readonly string[]) => ROWS.map((row, n) => ({ ...row, sales: sales[n] ?? row.sales }));
const figures = ({ drafts }: FileReading) =>
  drafts.flatMap((draft) => observe({ ...draft, shop: 's' }).map((row) => [row.product, row.figures] as const));
const first = (reading: FileReading) => figures(reading)[0]?.[1];

describe('the by-ASIN file', () => {
  it.each(Object.entries(HEADERS))('is known by its headers: %s', async (_language, headers) => {
    const reading = taken(await readRows(reportRows(headers, ROWS), { period: WEEK }));
    expect(reading.layout.page).toBe('amazon.by-asin');
    expect(figures(reading)).toEqual([
      [A, { sessions: 1128, pageViews: 1128, payItems: 36, payAmount: 100_000, orders: 36 }],
      [B, { sessions: 20, pageViews: 20, payItems: 0, payAmount: 0, orders: 0 }],
    ]);
    expect(reading.drafts).toMatchObject([{ currency: 'MXN', period: WEEK, level: 'spu', scope: { filters: {} } }]);
    expect(parseSheetDraft(reading.drafts[0]).ok).toBe(true);
  });

  it('is read from its bytes, with the mark that begins them', async () => {
    const text = csvText(reportRows(HEADERS.en, ROWS).map((row) => row.map((cell) => cell ?? '')));
    const bytes = new TextEncoder().encode(`\ufeff${text}`);
    expect(first(taken(await readBytes(bytes, { period: WEEK })))).toMatchObject({ payAmount: 100_000 });
  });

  it('keeps no percentage and nothing of business customers, and says so', async () => {
    const [table] = taken(await readRows(reportRows(HEADERS.en, ROWS), { period: WEEK })).tables;
    expect(table?.columns.every(({ unit }) => unit !== 'percent')).toBe(true);
    expect(table?.leftOut.map(({ header }) => header)).toEqual(
      expect.arrayContaining(['Units Ordered - B2B', 'Unit Session Percentage', '(Parent) ASIN']),
    );
  });

  it('asks for the days, which it does not name', async () => {
    expect(refused(await readRows(reportRows(HEADERS.en, ROWS)))).toMatchObject({ code: 'period-unknown' });
  });

  it('says what the platform has not', async () => {
    const [draft] = taken(await readRows(reportRows(HEADERS.en, ROWS), { period: WEEK })).drafts;
    const none = draft?.absent.filter(({ why }) => why === 'platform-none').map(({ metric }) => metric);
    expect(none?.sort()).toEqual(['cartAdders', 'cartItems', 'favoriters', 'payBuyers', 'visitors']);
  });
});

describe('its amounts', () => {
  it.each([
    ['€', ['5.255,61 €', '0,00 €'], 'EUR', 525_561],
    ['narrow blanks', ['5\u202f255,61\u202f€', '0,00\u202f€'], 'EUR', 525_561],
    ['₹', ['₹38,165.00', '₹0.00'], 'INR', 3_816_500],
    ['lakhs', ['₹1,38,165.00', '₹0.00'], 'INR', 13_816_500],
    ['zł', ['1 234,50 zł', '0,00 zł'], 'PLN', 123_450],
  ])('%s', async (_name, sales, currency, minor) => {
    const reading = taken(await readRows(reportRows(HEADERS.de, priced(...sales)), { period: WEEK }));
    expect([reading.currency, first(reading)?.payAmount, first(reading)?.sessions]).toEqual([currency, minor, 1128]);
  });

  it('of the yen have no hundredth part', async () => {
    const rows = reportRows(HEADERS.ja, priced('￥4,907', '￥0'));
    const reading = taken(await readRows(rows, { period: WEEK, currency: 'JPY' }));
    expect([reading.drafts[0]?.currency, first(reading)?.payAmount]).toEqual(['JPY', 4_907]);
  });

  it('may be yuan, which a sheet does not say', async () => {
    const reading = taken(
      await readRows(reportRows(HEADERS.zh, priced('￥4,907.00', '￥0')), { period: WEEK, currency: 'CNY' }),
    );
    expect([reading.drafts[0]?.currency, first(reading)?.payAmount]).toEqual([undefined, 490_700]);
  });

  it('are asked for where their sign is of several currencies', async () => {
    const dollars = reportRows(HEADERS.en, priced('$1,937.41', '$0.00'));
    const asked = refused(await readRows(dollars, { period: WEEK }));
    expect(asked).toMatchObject({ code: 'currency-unknown', currencies: expect.arrayContaining(['USD', 'CAD']) });
    expect(asked).not.toMatchObject({ currencies: expect.arrayContaining(['EUR']) });
    const said = taken(await readRows(dollars, { period: WEEK, currency: 'USD' }));
    expect([said.drafts[0]?.currency, first(said)?.payAmount]).toEqual(['USD', 193_741]);
    const yen = refused(await readRows(reportRows(HEADERS.ja, priced('￥4,907', '￥0')), { period: WEEK }));
    expect(yen).toMatchObject({ code: 'currency-unknown', currencies: ['CNY', 'JPY'] });
  });

  it('of a plain table are asked for too', async () => {
    const plain = reportRows(HEADERS.en, priced('1937.41', '0'));
    expect(refused(await readRows(plain, { period: WEEK }))).toMatchObject({ code: 'currency-unknown' });
  });

  it.each([
    ['another than was said', ['€12.00', '€1.00'], 'currency-mixed', 2],
    ['of two currencies', ['$12.00', '€1.00'], 'currency-mixed', 3],
    ['a sign nobody knows', ['₿12.00', '$1.00'], 'bad-figure', 2],
    ['of two writings', ['$1,000.00', '$1.000,00'], 'bad-figure', 3],
    ['abbreviated', ['$1.2万', '$1.00'], 'bad-figure', 2],
    ['words', ['$12.00', 'n/a'], 'bad-figure', 3],
    ['below 0', ['$12.00', '-$1.00'], 'bad-figure', 3],
  ])('are refused where they are %s', async (_why, sales, code, row) => {
    const rows = reportRows(HEADERS.en, priced(...sales));
    expect(refused(await readRows(rows, { period: WEEK, currency: 'USD' }))).toMatchObject({
      code,
      row,
      column: 'Ordered Product Sales',
    });
  });

  it('among counts mean that columns have moved', async () => {
    const rows = reportRows(HEADERS.en, [{ ...ROWS[0]!, sessions: '$12' }]);
    expect(refused(await readRows(rows, { period: WEEK }))).toMatchObject({ code: 'bad-figure' });
  });
});

describe('a child', () => {
  it('under two parents is one product: pieces, visits and amounts are added, rates come from these', async () => {
    const rows = reportRows(HEADERS.de, [
      { parent: 'B0PARENT01', child: A, sessions: '2,406', units: '747', sales: '16.426,53 €' },
      { parent: 'B0PARENT02', child: A, sessions: '1,632', units: '518', sales: '11.390,82 €' },
      { parent: B, child: B, sessions: '7', units: '1', sales: '9,90 €' },
    ]);
    const reading = taken(await readRows(rows, { period: WEEK }));
    expect(
      figures(reading).map(([product, { sessions, payItems, payAmount }]) => [product, sessions, payItems, payAmount]),
    ).toEqual([
      [A, 4038, 1265, 2_781_735],
      [B, 7, 1, 990],
    ]);
  });

  it('of which one row leaves a figure open has none', async () => {
    const rows = reportRows(HEADERS.en, [ROWS[0]!, { ...ROWS[0]!, parent: 'B0PARENT02', sessions: '' }]);
    const found = first(taken(await readRows(rows, { period: WEEK })));
    expect([found?.sessions, found?.payItems]).toEqual([undefined, 72]);
  });
});

it('with SKUs its rows are parts of a product', async () => {
  const rows = reportRows(HEADERS.en, ROWS).map((row, n) => [n === 0 ? 'SKU' : `SKU-${n}`, ...row]);
  const reading = taken(await readRows(rows, { period: WEEK }));
  expect(reading.drafts).toMatchObject([{ page: 'amazon.by-sku', level: 'sku', currency: 'MXN' }]);
  expect(reading.drafts[0]?.rows.map(({ product }) => product)).toEqual(['SKU-1', 'SKU-2']);
});

it('by parents it is no file we read', async () => {
  const rows = reportRows(HEADERS.en, ROWS).map(([parent, _child, ...rest]) => [parent ?? null, ...rest]);
  expect(refused(await readRows(rows, { period: WEEK }))).toMatchObject({ code: 'layout-unknown' });
});
