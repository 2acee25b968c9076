/** Trees of any kind, and such as are nearly the table of a site: those reach the depth of the reader. */
import fc from 'fast-check';
import type { Tree } from './tree.ts';

type Child = Tree | string;

const WORDS = [
  ...['商品', '商品名称', '商品信息', '商品访客数', '支付金额', '成交金额', '成交金额(元)', '支付买家数', '成交人数'],
  ...['1,391', '¥', '34,895', '.', '00', '77.48%', '-', '--', '', ' ', '合计', '1.2万', '数据暂未更新', '503昨日 525'],
  ...['统计时间 2026-11-21', '统计时间 2026-11-22 ~ 2026-10-01', '当前：2026-11-21', '2026/11/21', '实时', '共 12 条'],
  ...['ID: 612345678901', 'ID:740950264243', 'SPU: 10020000000001', 'SKU: 100500000000011', '612345678901'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\ue001\ue002',
    '9'.repeat(600),
    '\u202e612',
    '<img src=x onerror=1>',
    '\0',
  ],
];
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const KEYS = ['612345678901', '612345678902', '3600000000000000001', '__proto__', '9'.repeat(50), ''];
const ATTRIBUTES = [
  ...['65535', '1', '0', '-1', '3', 'x'].map((value) => ({ rowspan: value })),
  ...['1000', '1', '2', '0'].map((value) => ({ colspan: value })),
  ...['table', 'grid', 'row', 'columnheader', 'gridcell', 'dialog', 'img', 'combobox', 'tab'].map((role) => ({ role })),
  ...['ecom-table', 'ant-pagination', 'ant-pagination-item-active', 'pager', 'ecom-date-picker'].map((name) => ({
    class: name,
  })),
  ...[
    'display:none',
    'display:contents',
    'display:flex',
    'display:grid',
    'display:inline-block;width:90px',
    'width:0',
    'visibility:hidden',
    'position:fixed',
    'position:absolute;left:0;top:0;width:90px',
    'overflow:auto;height:9px',
    'content-visibility:hidden',
    'transform:scale(0)',
  ].map((style) => ({ style })),
  ...KEYS.map((key) => ({ 'data-row-key': key })),
  ...KEYS.map((key) => ({ href: `//item.taobao.com/item.htm?id=${key}` })),
  ...['1,234', '__proto__', ''].map((value) => ({ 'data-value': value })),
  { 'aria-hidden': 'true' },
  { hidden: '' },
  { 'aria-rowcount': '1e999' },
  { 'aria-rowindex': '-3' },
  { 'aria-sort': 'descending' },
  { 'aria-current': 'page', title: '2' },
  { 'data-testid': 'beast-core-table' },
  { 'data-kuance': '' },
  { slot: 'x' },
  { type: 'checkbox', checked: '' },
  { placeholder: '商品', value: '__proto__' },
];
const attributes = fc
  .array(fc.constantFrom<Readonly<Record<string, string>>>(...ATTRIBUTES), { maxLength: 2 })
  .map((all) => Object.assign({}, ...all) as Readonly<Record<string, string>>);

const TAGS = [
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup'],
  ...['div', 'div', 'div', 'span', 'ul', 'li', 'p', 'a', 'header', 'label', 'input', 'select', 'option', 'button'],
  ...['slot', 'svg', 'dialog', 'template', 'iframe', 'x-y'],
];
/** Elements that may have a shadow root. */
const HOSTS: readonly string[] = ['div', 'span', 'p', 'header', 'x-y'];

function element(children: fc.Arbitrary<Child[]>): fc.Arbitrary<Tree> {
  return fc
    .record({
      tag: fc.constantFrom(...TAGS),
      attributes,
      children,
      shadow: fc.integer({ max: 9 }).map((n) => n === 9),
      deep: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(3, 200) }),
    })
    .map(({ shadow, ...tree }) => ({ ...tree, shadow: shadow && HOSTS.includes(tree.tag) }));
}

const { anything } = fc.letrec<{ anything: Tree; child: Child }>((tie) => ({
  child: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, word, tie('anything')),
  anything: element(fc.array(tie('child'), { maxLength: 5 })),
}));

export const anyTrees: fc.Arbitrary<readonly Tree[]> = fc.array(anything, { maxLength: 4 });

/** What a site's table consists of; `cell` of the header and of rows. */
export interface Kit {
  readonly period: Tree;
  readonly around: Tree;
  readonly heads: readonly string[];
  readonly product: (n: number) => Child;
}

interface Parts {
  readonly table: string;
  readonly group: string;
  readonly row: string;
  readonly head: string;
  readonly cell: string;
}
const PARTS: readonly Parts[] = [
  { table: 'table', group: 'tbody', row: 'tr', head: 'th', cell: 'td' },
  { table: 'table', group: 'tbody', row: 'tr', head: 'td', cell: 'td' },
  { table: 'div', group: 'div', row: 'div', head: 'div', cell: 'div' },
];
/** Cells of `div`s stand beside each other, or nothing is drawn under its header. */
const BESIDE = { style: 'display:inline-block;width:90px;overflow:hidden;height:20px' };

const rarely = <T>(usual: T, odd: fc.Arbitrary<T>, weight = 12) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd });

/** A table of the kit with anything in a few of its places. */
export function nearlyTables({ period, around, heads, product }: Kit): fc.Arbitrary<readonly Tree[]> {
  const table = fc.record({ parts: fc.constantFrom(...PARTS), rows: fc.nat(6) }).chain(({ parts, rows }) => {
    const base = parts.table === 'div' ? BESIDE : {};
    const cell = (tag: string, inside: fc.Arbitrary<Child>) =>
      fc
        .record({ inside, more: rarely({}, attributes, 8), beside: fc.array(word, { maxLength: 1 }) })
        .map(({ inside: first, more, beside }): Tree => {
          const below = beside.map((text): Tree => ({ tag: 'div', children: [text] }));
          return { tag, attributes: { ...base, ...more }, children: [first, ...below] };
        });
    const header = fc.tuple(...heads.map((text) => cell(parts.head, rarely<Child>(text, fc.oneof(word, anything)))));
    const row = (n: number) =>
      fc
        .tuple(
          cell(parts.cell, rarely<Child>(product(n), fc.oneof(word, anything))),
          ...heads.slice(1).map(() => cell(parts.cell, rarely<Child>(`${n + 1}`, fc.oneof(word, anything), 6))),
        )
        .chain((cells) =>
          rarely({}, attributes, 8).map((more): Tree => ({ tag: parts.row, attributes: more, children: cells })),
        );
    const body = fc.tuple(...Array.from({ length: rows }, (_, n) => row(n)));
    return fc
      .record({ header, body, apart: fc.boolean(), odd: rarely<Child[]>([], fc.array(anything, { maxLength: 2 })) })
      .map(({ header: cells, body: below, apart, odd }): Tree => {
        const head: Tree = { tag: parts.row, children: cells };
        const one = (children: readonly Child[]): Tree => ({
          tag: parts.table,
          children: [{ tag: parts.group, children: [...children, ...odd] }],
        });
        const inside = apart ? [one([head]), one(below)] : [one([head, ...below])];
        return { ...around, children: inside };
      });
  });
  return fc
    .record({ table, words: rarely(period, anything), others: fc.array(anything, { maxLength: 1 }), shadow: fc.nat(5) })
    .map(({ table: one, words, others, shadow }) => {
      const list: Tree = { tag: 'div', shadow: shadow === 5, children: [words, one] };
      return [list, ...others];
    });
}
