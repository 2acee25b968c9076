import { describe, expect, test } from 'vitest';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import { address, DAY, day, fixture, golden, LIVE, read } from './answers.ts';

describe('good answers', () => {
  test('a finished day becomes the expected draft', () => {
    expect(read(fixture('finished-day.json'), DAY, '某某旗舰店')).toEqual(golden('finished-day.json'));
  });

  test("today's rows stand one level deeper", () => {
    expect(read(fixture('live.json'), LIVE)).toEqual(golden('live.json'));
  });

  test('float noise keeps its own text, a missing metric is null, an off-shelf row is kept', () => {
    const draft = value(read(fixture('finished-day.json')));
    const pay = draft.columns.findIndex(({ as }) => as === 'payAmount');
    const cart = draft.columns.findIndex(({ as }) => as === 'cartAdders');
    expect(draft.rows[1]?.cells[pay]).toBe('0.42000000000000004');
    expect(draft.rows[1]?.cells[cart]).toBeNull();
    expect(draft.rows[1]?.cells).toContain('已下架');
  });

  test('unknown keys are not taken and personal data in a title is gone', () => {
    const bent = day();
    for (const row of bent.data.data) row.buyerNick = { value: '买家甲' };
    const text = JSON.stringify(value(read(JSON.stringify(bent))));
    expect(text).not.toContain('买家甲');
    expect(text).not.toContain('13912345678');
  });

  test('a hostile __proto__ key changes nothing', () => {
    const text = fixture('finished-day.json').replace('"code": 0', '"__proto__": {"polluted": 1}, "code": 0');
    expect(read(text)).toEqual(read(fixture('finished-day.json')));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a title of 5,000 letters is not kept, its figures are', () => {
    const bent = day();
    Object.assign(bent.data.data[0]!.item as object, { title: '长'.repeat(5000) });
    const draft = value(read(JSON.stringify(bent)));
    expect(draft.rows[0]?.cells[0]).toBeNull();
    expect(draft.rows).toHaveLength(3);
  });

  test('rows that name two shops leave the shop open, whatever the page shows', () => {
    const bent = day();
    bent.data.data[1]!.sellerId = { value: 'AnotherShop' };
    expect(value(read(JSON.stringify(bent), DAY, '某某旗舰店')).identities).toEqual([]);
  });

  test('ids as numbers are taken where they are held exactly', () => {
    const bent = day();
    bent.data.data[0]!.itemId = { value: 700000000001 };
    expect(value(read(JSON.stringify(bent))).rows[0]?.product).toBe('700000000001');
  });

  test('metrics nobody ticked are "not chosen", never 0', () => {
    const bent = day();
    for (const row of bent.data.data) delete row.itmUv;
    const at = address('/cc/item/view/top.json', {
      dateRange: '2026-11-21|2026-11-21',
      dateType: 'day',
      indexCode: 'payAmt,payByrCnt',
    });
    const draft = value(read(JSON.stringify(bent), at));
    expect(draft.absent).toContainEqual({ metric: 'visitors', why: 'not-chosen' });
    expect(draft.columns.map(({ as }) => as)).not.toContain('visitors');
  });
});

test('looks past an undeclared object that cannot be made into text', () => {
  const bent = day();
  for (const row of bent.data.data) row.newMetric = { value: { toString: 1 } };
  expect(JSON.stringify(value(read(JSON.stringify(bent))))).not.toContain('newMetric');
});

describe('refusals', () => {
  const good = fixture('finished-day.json');
  const bend = (change: (answer: ReturnType<typeof day>) => void) => {
    const answer = day();
    change(answer);
    return JSON.stringify(answer);
  };
  const first = (answer: ReturnType<typeof day>) => answer.data.data[0]!;
  const put = (target: object, key: string, value: unknown) => void Object.assign(target, { [key]: value });
  const HEX = 'A1B2C3D4E5F60718'.repeat(42);
  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['10 MB', `${good}${' '.repeat(10 * 1024 * 1024)}`, 'too-large'],
    ['10,000 levels', `{"code":0,"data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'too-deep'],
    ['cut in the middle', good.slice(0, good.length / 2), 'not-json'],
    ['nothing', '', 'not-json'],
    ['a block page', '<html><a href="https://x.invalid/_____tmd_____/punish?x=1"></a></html>', 'risk-control'],
    ['a block answer', '{"rgv587_flag":"sm","url":"https://x.invalid/punish/1"}', 'risk-control'],
    ['login over', '{"code":5810,"msg":"You must login system first."}', 'session-expired'],
    ['an error', '{"code":500,"message":"系统繁忙"}', 'error-code'],
    ['an error as text', '{"code":"500"}', 'error-code'],
    ['hex for data', `{"code":0,"data":"${HEX}"}`, 'ciphertext'],
    ['hex for the rows', `{"code":0,"data":{"recordCount":1,"data":"${HEX}"}}`, 'ciphertext'],
    ['a wrapper of hex', `{"encryptedData":"${HEX}"}`, 'ciphertext'],
    ['another envelope', '{"hasError":false,"content":{"code":0,"data":{"data":[]}}}', 'wrong-envelope'],
    ['rows elsewhere', '{"code":0,"result":{"list":[]}}', 'wrong-envelope'],
    ['a list', '[1]', 'wrong-envelope'],
    ['rows that are no objects', '{"code":0,"data":{"recordCount":1,"data":[1]}}', 'wrong-envelope'],
    ['more rows than the stated total', bend((a) => put(a.data, 'recordCount', 2)), 'wrong-envelope'],
    ['code 0 without data', '{"code":0,"message":"ok"}', 'empty-answer'],
    ['no rows', '{"code":0,"data":{"recordCount":0,"data":[]}}', 'empty-answer'],
    ['an id beyond exact numbers', bend((a) => put(first(a), 'itemId', { value: 7e18 })), 'bad-id'],
    ['an id of letters', bend((a) => put(first(a), 'itemId', { value: 'SKU-1' })), 'bad-id'],
    ['no id', bend((a) => put(first(a), 'itemId', undefined)), 'bad-id'],
    ['a product twice', bend((a) => put(first(a), 'itemId', { value: '700000000002' })), 'bad-id'],
    ['a figure under another key', bend((a) => put(first(a), 'payAmt', { amount: 3 })), 'fields-changed'],
    ['a bare figure', bend((a) => put(first(a), 'payAmt', 3)), 'fields-changed'],
    ['a figure that is an object', bend((a) => put(first(a), 'payAmt', { value: { v: 1 } })), 'fields-changed'],
    ['digits of a private font', bend((a) => put(first(a), 'payAmt', { value: '\ue603\ue604' })), 'scrambled-digits'],
  ];

  test.each(cases)('%s', (_, text, code) => {
    const result = read(text);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });

  test.each([
    ['a day that does not exist', { dateRange: '2026-02-30|2026-02-30', dateType: 'day' }],
    ['an unknown kind of period', { dateRange: '2026-11-21|2026-11-21', dateType: 'fortnight' }],
    ['a length that does not fit', { dateRange: '2026-11-01|2026-11-21', dateType: 'recent30' }],
    ['a page that is no number', { dateRange: '2026-11-21|2026-11-21', dateType: 'day', page: 'x' }],
  ])('%s', (_, parameters) => {
    const result = read(fixture('finished-day.json'), address('/cc/item/view/top.json', parameters));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'bad-period' } });
  });

  test('an asked metric under another name is told beside the sheet, never taken', () => {
    const draft = value(
      read(
        bend((a) => {
          for (const row of a.data.data) {
            row.payAmtNew = row.payAmt;
            delete row.payAmt;
          }
        }),
      ),
    );
    expect(draft.hints?.gone).toEqual(['payAmt.value']);
    const fresh = draft.hints?.unknown.find(({ field }) => field === 'payAmtNew.value');
    expect(fresh?.samples.length).toBeGreaterThan(0);
    const at = draft.columns.findIndex(({ as }) => as === 'payAmount');
    expect(draft.rows.map(({ cells }) => cells[at])).toEqual(draft.rows.map(() => null));
  });

  test('one that is nowhere is refused where nothing undeclared stands in the rows', () => {
    const text = bend((a) => {
      for (const row of a.data.data) {
        delete row.payAmt;
        for (const key of Object.keys(row)) if (!/^(?:item|itm|pay)/.test(key)) delete row[key];
      }
    });
    expect(read(text)).toMatchObject({ ok: false, refusal: { code: 'fields-changed', shape: 'gone:payAmt.value' } });
  });

  test('shapes name keys and counts only', () => {
    for (const [, text] of cases) {
      const result = read(text);
      if (!result.ok) expect(result.refusal.shape).not.toMatch(/7000000000|秋冬|x\.invalid|3120/);
    }
  });
});

function value(result: ReturnType<typeof read>) {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.shape}`);
  return result.value;
}
