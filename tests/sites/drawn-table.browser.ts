/** Tables that are read by where things are drawn, and pages that stand in open shadow roots. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ShownTable, showTables } from './shown-table.ts';

interface Reading {
  readonly ok: boolean;
  readonly value?: {
    readonly rows: readonly { readonly product: string; readonly cells: readonly (string | null)[] }[];
    readonly listing: { readonly page: number; readonly total: number | null } | null;
    readonly scope: { readonly device: string; readonly filters: Readonly<Record<string, string>> };
  };
  readonly refusal?: { readonly code: string };
}

let shown: ShownTable;

beforeAll(async () => {
  shown = await showTables('tests/sites/table-under-test.ts');
});
afterAll(() => shown.close());

/** Markup may hold shadow roots as `<template shadowrootmode="open">`. */
async function read(body: string, first: () => void = () => undefined): Promise<Reading> {
  const { page, content } = shown;
  await page.setContent('<!doctype html><meta charset="utf-8"><body>');
  await page.evaluate(
    (html) => (document.body as unknown as { setHTMLUnsafe(h: string): void }).setHTMLUnsafe(html),
    body,
  );
  await page.evaluate(first);
  await page.addScriptTag({ content });
  const result = await page.evaluate(() =>
    (window as unknown as { underTest: { read(): Promise<unknown> } }).underTest.read(),
  );
  return result as Reading;
}

const [ID1, ID2, ID3] = ['700000000001', '700000000002', '700000000003'];
const PERIOD = '<p>统计时间 2026-11-21</p>';
const link = (id: string) => `<a href="//item.taobao.com/item.htm?id=${id}">商品 ${id}</a>`;
const TABLE = `<table><thead><tr><th>商品名称</th><th>商品访客数</th><th>支付金额</th></tr></thead><tbody>
  <tr><td>${link(ID1 ?? '')}</td><td>11</td><td>100.00</td></tr><tr><td>${link(ID2 ?? '')}</td><td>22</td><td>200.00</td></tr></tbody></table>`;
const shadow = (html: string, attributes = '') =>
  `<div ${attributes}><template shadowrootmode="open">${html}</template></div>`;

const cell = (width: number, html: string) => `<div style="width:${width}px">${html}</div>`;
const line = (style: string, ...cells: string[]) =>
  `<div style="display:flex;height:40px;${style}">${cells.join('')}</div>`;
const drawnRow = (id: string, y: string, value: string) =>
  line(
    `position:absolute;top:0;transform:translateY(${y})`,
    cell(200, link(id)),
    cell(100, value),
    cell(110, `${value}.00`),
  );
const HEAD = line('', cell(200, '商品名称'), cell(100, '商品访客数'), cell(110, '支付金额'));

describe('rows drawn by script', () => {
  test('rows parked for later use are no rows of the list', async () => {
    const rows =
      drawnRow(ID1 ?? '', '0px', '11') + drawnRow(ID2 ?? '', '40px', '22') + drawnRow(ID3 ?? '', '-9999px', '999');
    const list = `<div style="position:relative;height:400px;overflow:auto"><div style="height:4000px">${rows}</div></div>`;
    const { value } = await read(`${PERIOD}<div>${HEAD}${list}</div>`);
    expect(value?.rows.map(({ product }) => product)).toEqual([ID1, ID2]);
  });

  const named = (width: number, text: string) => `<div role="columnheader" style="width:${width}px">${text}</div>`;
  const left = (id: string) => line('', cell(200, link(id)), cell(60, 'x'), cell(70, 'y'));
  const right = (value: string) => line('', cell(100, value), cell(110, `${value}.00`));
  const heads = line(
    '',
    line('', named(200, '商品名称'), named(60, '操作'), named(70, '状态')),
    line('', named(100, '商品访客数'), named(110, '支付金额')),
  );
  const ids = [ID1, ID2, ID3].map((id) => left(id ?? '')).join('');
  const figures = ['11', '22', '33'].map(right).join('');
  const panes = `${PERIOD}<div>${heads}<div style="display:flex;height:80px">
    <div style="height:80px;overflow:hidden">${ids}</div><div id="r" style="height:80px;overflow:auto">${figures}</div></div></div>`;

  test('panes in step give each product its own figures', async () => {
    const { value } = await read(panes);
    expect(value?.rows.map(({ product, cells }) => [product, cells[1], cells[2]])).toEqual([
      [ID1, '11', '11.00'],
      [ID2, '22', '22.00'],
      [ID3, '33', '33.00'],
    ]);
  });

  test('panes out of step are refused', async () => {
    const { refusal } = await read(panes, () => {
      const pane = document.querySelector('#r');
      if (pane) pane.scrollTop = 40;
    });
    expect(refusal?.code).toBe('bad-id');
  });
});

describe('open shadow roots', () => {
  test('a table of a panel that opens over the page is not the page’s, in whatever root it stands', async () => {
    const refused = (result: Reading) => result.refusal?.code;
    expect(refused(await read(`${PERIOD}<div role="dialog">${TABLE}</div>`))).toBe('no-table');
    expect(refused(await read(`${PERIOD}<div role="dialog">${shadow(TABLE)}</div>`))).toBe('no-table');
    expect(refused(await read(PERIOD + shadow(TABLE, 'style="position:fixed;top:0"')))).toBe('no-table');
    expect((await read(PERIOD + shadow(TABLE))).ok).toBe(true);
  });

  test('what restricts the list is seen beside it in a root of its own', async () => {
    const filters = '<span role="combobox">无线端</span><label><input type="checkbox" checked>仅看关注</label>';
    const { value } = await read(PERIOD + shadow(`<div>${filters}</div>`) + shadow(TABLE));
    expect(value?.scope).toEqual({ device: 'wireless', filters: { follow: 'true' } });
  });

  test.each([
    ['table in a root, pager beside it', (pager: string) => `<div>${shadow(TABLE)}${pager}</div>`],
    ['table beside a pager in a root', (pager: string) => `<div>${TABLE}${shadow(pager)}</div>`],
  ])('%s', async (_, around) => {
    const pager = `<div>共 60 条 20 条/页<ul class="x-pagination"><li class="x-pagination-item-active" title="2"><a>2</a></li><li title="3"><a>3</a></li></ul></div>`;
    const { value } = await read(PERIOD + around(pager));
    expect(value?.listing).toMatchObject({ page: 2, total: 60 });
  });
});

describe('pages that would take long', () => {
  test('a header without rows on a page of many elements', async () => {
    const many = '<div><div><div><div><div><p>x</p></div></div></div></div></div>'.repeat(5000);
    const { refusal } = await read(`${PERIOD}<div role="columnheader">商品名称</div>${many}`);
    expect(refusal?.code).toBe('no-table');
  });

  test('a page that has no body yet', async () => {
    const { refusal } = await read(PERIOD, () => document.body.remove());
    expect(refusal?.code).toBe('no-table');
  });
});
