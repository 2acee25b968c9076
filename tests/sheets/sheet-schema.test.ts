import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../../utils/files/backup-format.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { parseSheetDraft, parseStoredSheet } from '../../utils/sheets/sheet-schema.ts';
import { aDraft, aSheet, COLUMNS, ROWS } from './a-sheet.ts';

function codeOf(input: unknown): string {
  const result = parseSheetDraft(input);
  return result.ok ? 'ok' : result.refusal.code;
}

function draftOf(input: unknown): SheetDraft {
  const result = parseSheetDraft(input);
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.shape}`);
  return result.value;
}

/** A draft of one text column. */
function oneFact(as: 'title' | 'picture' | 'articleNo', cell: string) {
  const draft = aDraft({ columns: [{ field: 'f', as, unit: 'text' }], rows: [{ product: '1', cells: [cell] }] });
  return draftOf(draft).rows[0]?.cells[0];
}

const day = (kind: string, text: unknown) => ({ ...aDraft(), period: { kind, day: text } });
const range = (from: string, to: string) => ({ ...aDraft(), period: { kind: 'range', from, to } });
const listing = (change: object) => ({ ...aDraft(), listing: { ...aDraft().listing, ...change } });
const filters = (value: unknown) => ({ ...aDraft(), scope: { device: '0', filters: value } });
const product = (id: unknown, platform = 'taobao') => ({
  ...aDraft(),
  platform,
  rows: [{ product: id, cells: ROWS[0]!.cells }],
});
const manyRows = (n: number) => Array.from({ length: n }, (_, i) => ({ ...ROWS[0], product: String(i) }));

describe('parseSheetDraft', () => {
  it('gives back a sound draft unchanged', () => {
    expect(parseSheetDraft(aDraft())).toStrictEqual({ ok: true, value: aDraft() });
    const plain: unknown = JSON.parse(JSON.stringify(aDraft({ listing: null, identities: [] })));
    expect(draftOf(plain)).toStrictEqual(aDraft({ listing: null, identities: [] }));
  });

  it.each([
    ['1,000 rows', { ...aDraft(), rows: manyRows(1000), listing: null }],
    ['no rows', { ...aDraft(), rows: [] }],
    ['today', day('live', '2026-11-22')],
    ['400 days', range('2025-01-01', '2026-02-04')],
    ['a filter', filters({ cateId: '1', 关键词: '裤' })],
    ['letters in an id elsewhere', product('AB_1-2', 'jd')],
    ['no stated total', listing({ total: null })],
  ])('takes %s', (_, input) => {
    expect(codeOf(input)).toBe('ok');
  });

  it.each([
    ['nothing', undefined, 'invalid-sheet'],
    ['a text', 'sheet', 'invalid-sheet'],
    ['a list', [], 'invalid-sheet'],
    ['another version', { ...aDraft(), version: 2 }, 'invalid-sheet'],
    ['an unknown platform', { ...aDraft(), platform: 'ebay' }, 'invalid-sheet'],
    ['a page kind with a path', { ...aDraft(), page: '../x' }, 'invalid-sheet'],
    ['1,001 rows', { ...aDraft(), rows: manyRows(1001), listing: null }, 'too-large'],
    ['61 columns', { ...aDraft(), columns: Array(61).fill(COLUMNS[1]) }, 'too-large'],
    ['no columns', { ...aDraft(), columns: [], rows: [] }, 'invalid-sheet'],
    ['a cell of 501', { ...aDraft(), rows: [{ product: '1', cells: ['x'.repeat(501), ...Array(4)] }] }, 'too-large'],
    ['a figure as a number', { ...aDraft(), rows: [{ product: '1', cells: ['x', 1, 2, 3, 4] }] }, 'invalid-sheet'],
    ['a short row', { ...aDraft(), rows: [{ product: '1', cells: ['x'] }] }, 'invalid-sheet'],
    ['an id as a number', product(610000000001), 'bad-id'],
    ['an id with letters', product('A610000000001'), 'bad-id'],
    ['an empty id', product(''), 'bad-id'],
    ['a long id', product('1'.repeat(41)), 'bad-id'],
    ['an id with markup', product('<b>', 'jd'), 'bad-id'],
    ['a product twice', { ...aDraft(), rows: [ROWS[0], ROWS[0]] }, 'bad-id'],
    ['an unknown metric', { ...aDraft(), columns: [{ ...COLUMNS[1], as: 'wealth' }], rows: [] }, 'invalid-sheet'],
    ['a metric twice', { ...aDraft(), columns: [COLUMNS[1], COLUMNS[1]], rows: [] }, 'invalid-sheet'],
    ['yuan of visitors', { ...aDraft(), columns: [{ ...COLUMNS[1], unit: 'yuan' }], rows: [] }, 'invalid-sheet'],
    ['figures as a title', { ...aDraft(), columns: [{ ...COLUMNS[0], unit: 'count' }], rows: [] }, 'invalid-sheet'],
    ['a telephone column', { ...aDraft(), columns: [{ ...COLUMNS[0], field: '手机号' }], rows: [] }, 'invalid-sheet'],
    ['no such day', day('day', '2026-02-30'), 'bad-period'],
    ['a day as a number', day('day', 20260230), 'bad-period'],
    ['an unknown kind of period', day('week', '2026-02-03'), 'bad-period'],
    ['a range backwards', range('2026-02-03', '2026-02-02'), 'bad-period'],
    ['401 days', range('2025-01-01', '2026-02-05'), 'bad-period'],
    ['page 0', listing({ page: 0 }), 'invalid-sheet'],
    ['half a page', listing({ page: 1.5 }), 'invalid-sheet'],
    ['pages of nothing', listing({ pageSize: 0 }), 'invalid-sheet'],
    ['a total of NaN', listing({ total: Number.NaN }), 'invalid-sheet'],
    ['a total without end', listing({ total: 1e15 }), 'invalid-sheet'],
    ['more rows than the page holds', listing({ pageSize: 2 }), 'invalid-sheet'],
    ['more rows than the list', listing({ total: 2 }), 'invalid-sheet'],
    ['filters as a list', filters([]), 'invalid-sheet'],
    ['a filter name with markup', filters({ '<img>': '1' }), 'invalid-sheet'],
    ['a filter that is no text', filters({ a: { b: 1 } }), 'invalid-sheet'],
    ['a prototype as filter', filters(JSON.parse('{"__proto__":"1"}')), 'invalid-sheet'],
    ['a constructor as filter', filters({ constructor: '1' }), 'invalid-sheet'],
  ])('refuses %s', (_, input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it('keeps only its own keys and pollutes nothing', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(aDraft())
        .replace('{"version"', '{"__proto__":{"polluted":1},"extra":1,"version"')
        .replace('{"device"', '{"constructor":{"prototype":{"polluted":1}},"device"'),
    );
    expect(draftOf(hostile)).toStrictEqual(aDraft());
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('keeps titles as text without controls, bidi overrides and personal data', () => {
    expect(oneFact('title', ' 竹节\u0000棉\u202e衬衫\u2066\n<b>夏</b>\ud800 ')).toBe('竹节棉衬衫 <b>夏</b>\ufffd');
    expect(oneFact('title', '补差价 联系13800138000')).toBe('补差价 联系***');
    expect(oneFact('articleNo', '13800138000')).toBe('13800138000');
  });

  it('keeps pictures only as web addresses', () => {
    expect(oneFact('picture', '//img.example.com/a.jpg')).toBe('//img.example.com/a.jpg');
    expect(oneFact('picture', 'javascript:alert(1)')).toBeNull();
    expect(oneFact('picture', 'data:image/png;base64,AAAA')).toBeNull();
  });

  it('names page and shape of what it refuses, never a value of it', () => {
    expect(parseSheetDraft(filters({ '<secret>': 'x' }))).toStrictEqual({
      ok: false,
      refusal: {
        code: 'invalid-sheet',
        page: 'sycm.item-rank',
        channel: 'answer',
        shape: 'scope.filters: every_item',
      },
    });
    const nowhere = parseSheetDraft({ page: 'https://secret', channel: 7 });
    expect(nowhere.ok ? null : nowhere.refusal.page).toBe('unknown');
  });

  it('never throws, whatever stands anywhere in a draft', () => {
    const paths = [
      'version',
      'page',
      'scope',
      'period',
      'columns',
      'rows',
      'absent',
      'listing',
      'adapter',
      'identities',
    ];
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything({ withNullPrototype: true }), (key, value) => {
        const { ok } = parseSheetDraft({ ...aDraft(), [key]: value });
        expect(typeof ok).toBe('boolean');
        if (ok) taken += 1;
      }),
      { numRuns: 2_000 },
    );
    // Else only refusals were looked at.
    expect(taken).toBeGreaterThan(0);
    const trap = new Proxy({}, { get: () => expect.unreachable(), ownKeys: () => [] });
    expect(codeOf(trap)).toBe('invalid-sheet');
  });

  it('a sound draft changed anywhere is taken as it then stands, or refused', () => {
    const whole = JSON.stringify(aDraft());
    let taken = 0;
    let news = 0;
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, length, text) => {
        const changed = jsonOf(whole.slice(0, at) + text + whole.slice(at + length));
        const result = parseSheetDraft(changed);
        if (!result.ok) return;
        taken += 1;
        if (JSON.stringify(result.value) !== whole) news += 1;
        // What was taken is sound itself.
        expect(parseSheetDraft(result.value)).toStrictEqual(result);
      }),
      { numRuns: 5_000 },
    );
    expect(taken).toBeGreaterThan(300);
    expect(news).toBeGreaterThan(200);
  });
});

describe("the page's own sums", () => {
  const sums = (totals: unknown) => ({ ...aDraft(), totals });
  const cells = COLUMNS.map(({ unit }) => (unit === 'text' ? 'x' : '1,234.00'));

  it('stay beside the rows, figures only, and a sheet without any has no place for them', () => {
    const kept = COLUMNS.map(({ unit }) => (unit === 'text' ? null : '1,234.00'));
    expect(draftOf(sums(cells)).totals).toEqual(kept);
    expect('totals' in draftOf(sums(COLUMNS.map(() => null)))).toBe(false);
    expect('totals' in draftOf(aDraft())).toBe(false);
  });

  it.each([
    ['one too many', [...cells, '1'], 'invalid-sheet'],
    ['none at all', [], 'invalid-sheet'],
    ['longer than a figure is', cells.map(() => '1'.repeat(65)), 'too-large'],
    ['more than columns may be', Array(61).fill('1'), 'too-large'],
    ['numbers', cells.map(() => 7), 'invalid-sheet'],
    ['no list', 'x', 'invalid-sheet'],
  ])('are refused: %s', (_, totals, code) => expect(codeOf(sums(totals))).toBe(code));
});

describe('parseStoredSheet', () => {
  const stored = { ...aSheet(), id: 'abcdefgh234567ab', seenAt: [1_795_000_000_000], importId: null };

  it('gives back a sound sheet unchanged, also a long one', () => {
    expect(parseStoredSheet(stored)).toStrictEqual({ ok: true, value: stored });
    expect(parseStoredSheet({ ...stored, rows: manyRows(2_000), listing: null }).ok).toBe(true);
  });

  it.each([
    ['no shop', { shop: '' }],
    ['another kind of id', { id: 'ABC' }],
    ['never seen', { seenAt: [] }],
    ['seen in seconds', { seenAt: [1_795_000_000] }],
  ])('refuses %s', (_, change) => {
    expect(parseStoredSheet({ ...stored, ...change }).ok).toBe(false);
  });
});

describe('names that are nothing once they are cleaned', () => {
  it('a header, or a shop, of steering characters costs its own line, not the sheet', () => {
    const unknown = [
      { field: '\0', samples: ['5'] },
      { field: '热度', samples: ['7'] },
    ];
    const identities = [
      { kind: 'page-text', value: '\u202e' },
      { kind: 'page-text', value: '演示店铺' },
    ];
    const draft = draftOf({ ...aDraft(), identities, hints: { gone: [], unknown } });
    expect(draft.hints?.unknown).toEqual([unknown[1]]);
    expect(draft.identities).toEqual([identities[1]]);
  });
});

describe('hints beside a draft', () => {
  const hints = (unknown: unknown) => parseSheetDraft({ ...aDraft(), hints: { gone: [], unknown } });

  it('name no person and keep no number of one', () => {
    const result = hints([
      { field: '买家手机号', samples: ['1'] },
      { field: 'buyerNick', samples: ['1'] },
      { field: '13912345678', samples: ['1'] },
      { field: '热度', samples: ['13912345678', '7\u202e'] },
    ]);
    expect(result.ok && result.value.hints?.unknown).toEqual([{ field: '热度', samples: ['***', '7'] }]);
  });

  it('are few and short; what is not is left out one by one, and the sheet is good without it', () => {
    const heat = { field: '热度', samples: ['7'] };
    for (const [unknown, left] of [
      [Array.from({ length: 61 }, (_, n) => ({ field: `f${n}`, samples: [] })), 60],
      [[{ field: 'x'.repeat(121), samples: [] }, heat], 1],
      [[{ field: 'x', samples: ['1', '2', '3', '4', '5', '6'] }, heat], 1],
      [[{ field: 'x', samples: ['9'.repeat(41)] }, heat], 1],
      [[{ field: '\u200b', samples: ['5'] }, heat, null, 7], 1],
      ['many', 0],
    ] as const) {
      const result = hints(unknown);
      expect(result.ok && result.value.hints?.unknown.length).toBe(left);
    }
    for (const odd of [null, 'odd', [], { gone: ['\u200b', 'uv.value', 7] }]) {
      const result = parseSheetDraft({ ...aDraft(), hints: odd });
      expect(result.ok && result.value.rows).toEqual(aDraft().rows);
      if (odd !== null && typeof odd === 'object' && 'gone' in odd)
        expect(result.ok && result.value.hints).toEqual({ gone: ['uv.value'], unknown: [] });
    }
  });
});
