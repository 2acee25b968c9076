import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import { address, CARDS, DAY, day, fixture, golden, holder, period, read, value } from './answers.ts';

const good = fixture('product-list.json');

function bent(change: (answer: ReturnType<typeof day>) => void): string {
  const answer = day();
  change(answer);
  return JSON.stringify(answer);
}

describe('good answers', () => {
  test('a finished day of 商品列表 becomes the expected draft', () => {
    expect(read(good, DAY, '某某旗舰店')).toEqual(golden('product-list.json'));
  });

  test("the shop's cards become one row of level shop", () => {
    expect(read(fixture('shop-cards.json'), CARDS)).toEqual(golden('shop-cards.json'));
  });

  test('fen stay fen: no amount is a hundred times too large', () => {
    const [first] = observe({ ...value(read(good)), shop: 'x' });
    expect(first?.figures).toMatchObject({ payAmount: 1283412, buyerPaidAmount: 1250000, clickUsers: 2013 });
  });

  test('an empty block (unit 6) is no figure, never 0', () => {
    const { columns, rows } = value(read(good));
    expect(rows[1]?.cells[columns.findIndex(({ as }) => as === 'settledAmount')]).toBeNull();
    expect(rows[2]?.cells[columns.findIndex(({ as }) => as === 'settledAmount')]).toBe('0');
  });

  test('a metric of every row without figures is not published yet', () => {
    const text = bent((answer) => {
      for (const row of [0, 1, 2]) delete holder(answer, row, 'refund_amt').value;
    });
    expect(value(read(text)).absent).toContainEqual({ metric: 'refundAmount', why: 'not-published' });
  });

  test('what was not ticked has no column and is named', () => {
    const text = bent((answer) => {
      for (const { cell_info } of answer.data) delete cell_info.click_add_to_cart_uv;
    });
    const at = address({ ...period('2', '2026/11/21'), index_selected: 'trans_amt,pay_cnt' });
    const draft = value(read(text, at));
    expect(draft.columns.map(({ as }) => as)).not.toContain('cartAdders');
    expect(draft.absent).toContainEqual({ metric: 'cartAdders', why: 'not-chosen' });
  });

  test('the platform has no visitors: 无, never 0', () => {
    expect(value(read(good)).absent).toContainEqual({ metric: 'visitors', why: 'platform-none' });
  });

  test('a cost of two kinds is not taken as the cost of advertising', () => {
    expect(value(read(good)).columns.map(({ as }) => as)).not.toContain('adCost');
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['too many requests', '{"st":11001,"msg":"请求过于频繁"}', 'risk-control'],
    ['login over', '{"st":10005,"msg":""}', 'session-expired'],
    ['an error', '{"st":500,"msg":"系统异常"}', 'error-code'],
    ['nothing inside', '{"st":0,"msg":"","data":null}', 'empty-answer'],
    ['no rows', '{"st":0,"msg":"","data":[],"page_result":{"total":0}}', 'empty-answer'],
    ['rows elsewhere', '{"st":0,"data":{"list":[]}}', 'wrong-envelope'],
    ['cut in the middle', good.slice(0, good.length / 2), 'not-json'],
    ['more rows than the total', bent((a) => Object.assign(a.page_result, { total: 2 })), 'wrong-envelope'],
    ['a product twice', bent((a) => Object.assign(a.data[1]!, a.data[0])), 'bad-id'],
    ['no id', bent((a) => Object.assign(a.data[0]!.cell_info, { product_info: {} })), 'bad-id'],
    ['a figure under another key', bent((a) => renamed(holder(a, 0, 'trans_amt'))), 'fields-changed'],
    [
      'a metric built otherwise',
      bent((a) => Object.assign(a.data[0]!.cell_info, { trans_amt: { trans_amt_value: { value: 3 } } })),
      'fields-changed',
    ],
    ['private digits', bent((a) => Object.assign(holder(a, 0, 'trans_amt'), { value: '\ue603' })), 'scrambled-digits'],
  ];

  function renamed(found: Record<string, unknown>): void {
    found.amount = found.value;
    delete found.value;
  }

  test.each(cases)('%s', (_, text, code) => {
    const result = read(text);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });

  test('an asked metric missing from every row is told beside the sheet, with what might be it now', () => {
    const result = read(
      bent((a) => {
        for (const { cell_info } of a.data) delete cell_info.trans_amt;
      }),
    );
    const path = 'cell_info.trans_amt.trans_amt_index_values.index_values.value.value';
    expect(result.ok && result.value.hints?.gone).toEqual([path]);
  });

  test('two cards for one shop', () => {
    const answer = JSON.parse(fixture('shop-cards.json'));
    const { data } = answer.data.module_data.homepage_core_index.compass_general_multi_index_card_value;
    data.push(data[0]);
    expect(read(JSON.stringify(answer), CARDS)).toMatchObject({ ok: false, refusal: { code: 'wrong-envelope' } });
  });
});
