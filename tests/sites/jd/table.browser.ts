/** 商智's tables of all three generations through the reader, in a real Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { foreignPart } from '../../../utils/sites/fits-site.ts';
import { jd } from '../../../utils/sites/jd/site.ts';
import { DAY, grace, HEADER_BAR, hashed, NOW, PAGER, RANGE, SHOWN, sticky } from '../../backend/jd/generations.ts';
import { type ShownTable, showTables, type Tested } from '../shown-table.ts';

let shown: ShownTable;

beforeAll(async () => {
  shown = await showTables('tests/sites/jd/table-under-test.ts');
});
afterAll(() => shown.close());

const show = (body: string) => shown.show(body);
const read = (body: string) => shown.read(body);
const draft = (body: string) => shown.draft(body);

const radio = (value: string) => `<label><input type="radio" value="${value}" checked>${value.toUpperCase()}</label>`;
const tab = (name: string) =>
  ['SKU', 'SPU'].map((each) => `<div role="tab" aria-selected="${each === name}">${each}</div>`).join('');

describe('each generation gives the same figures', () => {
  test.each([
    ['hashed, header and body apart', hashed()],
    ['hashed, in one table', hashed({ split: false })],
    ['hashed, without a row of sums', hashed({ sum: false })],
    ['sticky cells under two levels of headers', sticky()],
    ['grace grid with hidden duplicates', grace()],
  ])('%s', async (_, table) => {
    const given = await draft(`${HEADER_BAR}${DAY}${table}`);
    expect(given).toMatchObject({ platform: 'jd', page: 'jd.products', channel: 'table', level: 'spu' });
    expect(given.period).toEqual({ kind: 'day', day: '2026-11-21' });
    expect(given.identities).toEqual([{ kind: 'page-text', value: '练习茶叶店' }]);
    expect(given.columns.map(({ as, unit }) => `${as} ${unit}`).sort()).toEqual(
      ['payAmount yuan', 'payBuyers count', 'title text', 'visitors count'].sort(),
    );
    const observed = observe({ ...given, shop: 'shop' });
    expect(observed.map(({ product, facts }) => [product, facts.title])).toEqual(
      SHOWN.map(({ id, title }) => [id, title]),
    );
    expect(observed.map(({ figures }) => figures)).toEqual([
      { payAmount: 301_100, visitors: 1300, payBuyers: 25 },
      { payAmount: 28_690, visitors: 41, payBuyers: 1 },
    ]);
    expect(parseSheetDraft(given).ok).toBe(true);
    expect(foreignPart(given, jd)).toBeNull();
  });
});

test('a figure right behind the id is not taken for a part of it', async () => {
  const glued = hashed().replaceAll('￥', '');
  expect((await draft(DAY + glued)).rows.map(({ product }) => product)).toEqual(SHOWN.map(({ id }) => id));
});

describe('what the page says beside it', () => {
  test.each([
    ['a range whose end has no year', RANGE, { kind: 'range', from: '2026-11-01', to: '2026-11-21' }],
    ['a moment of today', NOW, { kind: 'live', day: '2026-11-22' }],
    ['several pickers that agree', DAY + DAY, { kind: 'day', day: '2026-11-21' }],
  ])('%s', async (_, words, period) => {
    expect((await draft(words + hashed())).period).toEqual(period);
  });

  test('page and total of a hashed pager', async () => {
    const { listing } = await draft(`${DAY}<div>${hashed()}${PAGER}</div>`);
    expect(listing).toMatchObject({ page: 2, total: 23, pageSize: 2 });
  });

  test.each([
    ['by radio button', radio('sku')],
    ['by tab', tab('SKU')],
    ['by the ids alone', ''],
  ])('SKU %s', async (_, control) => {
    const { level, rows } = await draft(DAY + control + hashed({ kind: 'SKU' }));
    expect(level).toBe('sku');
    expect(rows.map(({ product }) => product)).toEqual(SHOWN.map(({ sku }) => sku));
  });

  test('a SKU row that also prints its product goes by what was chosen', async () => {
    const both = hashed({ kind: 'SKU' }).replaceAll('<span>SKU:', '<span>SPU: 10020000000099</span><span>SKU:');
    expect((await draft(DAY + tab('SKU') + both)).rows.map(({ product }) => product)).toEqual(
      SHOWN.map(({ sku }) => sku),
    );
    expect(await read(DAY + both)).toMatchObject({ ok: false, refusal: { code: 'bad-id' } });
  });
});

test('what was chosen is looked for once a reading, not once a row: each look goes through the whole page', async () => {
  const both = hashed().replaceAll('<span>SPU:', '<span>SKU: 10020000000099</span><span>SPU:');
  await show(DAY + tab('SPU') + both);
  const told = await shown.page.evaluate(async () => {
    let looks = 0;
    const whole = document.querySelectorAll.bind(document);
    Object.assign(document, {
      querySelectorAll: (selector: string) => {
        if (selector.includes('[role="tab"]')) looks += 1;
        return whole(selector);
      },
    });
    const { underTest } = window as unknown as Tested;
    const read = await underTest.read();
    const reading = looks;
    return { read: read?.ok && read.value.rows.length, reading, badges: underTest.rows().length, all: looks };
  });
  expect(told).toEqual({ read: SHOWN.length, reading: 1, badges: SHOWN.length, all: 2 });
});

describe('refusals', () => {
  test.each([
    ['two pickers that disagree', DAY + RANGE + hashed(), 'bad-period'],
    ['no picker', hashed(), 'bad-period'],
    ['ids of another kind than was chosen', DAY + tab('SKU') + hashed(), 'bad-id'],
    ['a table of shops', DAY + hashed().replaceAll('商品信息', '店铺'), 'no-table'],
    ['a row without id', DAY + hashed().replace(/<span>SPU: \d+<\/span>/, ''), 'bad-id'],
  ])('%s', async (_, body, code) => {
    expect(await read(body)).toMatchObject({ ok: false, refusal: { code, channel: 'table' } });
  });
});

test('rows for badges leave out the sums', async () => {
  await show(DAY + hashed());
  const rows = await shown.rows();
  expect(rows.map(({ product }) => product)).toEqual(SHOWN.map(({ id }) => id));
});
