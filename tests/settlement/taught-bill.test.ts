/** What was taught of a bill, as it comes back from storage or a backup. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongsTo } from '../../utils/settlement/bill-source.ts';
import { type TaughtDraft, taughtId } from '../../utils/settlement/taught-bill.ts';
import { taughtProblems } from '../../utils/settlement/taught-bill-problems.ts';
import { parseTaughtBill, parseTaughtDraft } from '../../utils/settlement/taught-bill-schema.ts';
import { isPersonalBillHeader } from '../../utils/sheets/personal-data.ts';
import { KUAI_DRAFT, KUAI_HEADERS, taughtBill } from '../bills/made-taught.ts';

const bill = taughtBill();

describe('a taught bill from storage', () => {
  it('comes back as it went, without what no build knows', () => {
    expect(parseTaughtBill(structuredClone({ ...bill, more: 1 }))).toEqual(bill);
    expect(parseTaughtDraft(structuredClone(KUAI_DRAFT))).toEqual(KUAI_DRAFT);
  });

  it.each([
    ['nothing', null],
    ['a text', 'taught'],
    ['of a build that knew more', { ...bill, version: 2 }],
    ['under the name of another table', { ...bill, id: taughtId(['a', 'b']) }],
    ['a source nobody knows', { ...bill, source: 'evil' }],
    ['a role nobody knows', { ...bill, columns: [...bill.columns, { role: '__proto__', header: '可用余额' }] }],
    ['no headers', { ...bill, headers: [], columns: [] }],
    ['too many headers', { ...bill, headers: Array.from({ length: 201 }, (_, n) => `h${n}`) }],
    ['a header that is no text', { ...bill, headers: [{}, ...KUAI_HEADERS] }],
    ['a column of no table', { ...bill, columns: [...bill.columns.slice(1), { role: 'at', header: '别的' }] }],
    ['a time that is none', { ...bill, taughtAt: Number.NaN }],
    ['a class nobody knows', { ...bill, classes: [{ word: '', side: 'income', class: 'gift' }] }],
    ['a word of a person', { ...bill, classes: [{ word: '退给13812345678', side: 'income', class: 'sale' }] }],
    ['a name of a person', { ...bill, name: '13812345678' }],
    [
      'a getter that throws',
      {
        ...bill,
        get name(): string {
          throw new Error('no');
        },
      },
    ],
  ])('is none where it is %s', (_, input) => expect(parseTaughtBill(input)).toBeNull());

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => parseTaughtBill(input) === null && parseTaughtDraft(input) === null),
    );
    const spoilt = fc.tuple(fc.constantFrom(...Object.keys(bill)), fc.anything());
    fc.assert(
      fc.property(spoilt, ([key, value]) => {
        const parsed = parseTaughtBill({ ...bill, [key]: value });
        return parsed === null || taughtProblems(parsed).length === 0;
      }),
    );
  });

  it('has one name for one set of headers, and another for another', () => {
    expect(taughtId(KUAI_HEADERS.toReversed())).toBe(bill.id);
    expect(taughtId(KUAI_HEADERS.map((header) => ` ${header} `))).toBe(bill.id);
    expect(taughtId(KUAI_HEADERS.slice(1))).not.toBe(bill.id);
    expect(bill.id).toMatch(/^taught\.[0-9a-f]{16}$/);
  });
});

describe('what keeps it from being one', () => {
  const without = (role: string) => KUAI_DRAFT.columns.filter((column) => column.role !== role);
  const cases: readonly (readonly [string, Partial<TaughtDraft>])[] = [
    ['at', { columns: without('at') }],
    ['money', { columns: without('expense') }],
    ['money', { sides: 'minus-out' }],
    ['money', { columns: [...KUAI_DRAFT.columns, { role: 'direction', header: '买家留言' }] }],
    ['twice', { columns: [...without('order'), { role: 'order', header: '资金流水号' }] }],
    ['header', { columns: [...without('order'), { role: 'order', header: '别的' }] }],
    ['personal', { columns: [...without('scene'), { role: 'scene', header: '买家留言' }] }],
    ['name', { name: '  ' }],
  ];
  it.each(cases)('%s', (problem, more) => expect(taughtProblems({ ...KUAI_DRAFT, ...more })).toContain(problem));
  it('nothing, of a sound one', () => expect(taughtProblems(KUAI_DRAFT)).toEqual([]));
});

it('columns of people are known by their names, those of money and orders are none', () => {
  const people = [
    '下单帐号',
    '买家支付宝账号',
    '收款方',
    '付款方名称',
    '快递单号',
    '物流单号',
    '买家留言',
    '客户姓名',
    '买家会员名',
    '发票抬头',
    '区',
    '商家备注',
    '对方名称',
    '交易对手',
    '达人昵称',
    '操作人',
    '用户标识',
    ...['下单人', '购买人', '订购人', '用户', '会员', '会员账号', '银行账号', '提现账户', '交易对象'],
  ];
  expect(people.filter((header) => !isPersonalBillHeader(header))).toEqual([]);
  const others = [
    '订单编号',
    '资金流水号',
    '收入金额(元)',
    '账户余额',
    '业务类型',
    '市场费',
    '商品编号',
    '结算时间',
    '摘要',
    '付款方式',
    '买家实付金额',
    '物流服务费',
    '会员优惠',
    '用户实付',
  ];
  expect(others.filter(isPersonalBillHeader)).toEqual([]);
});

it('a bill of a service without a name may stand in the books of any shop, its orders in none but their own', () => {
  expect(belongsTo('douyin', 'bill', 'other')).toBe(true);
  expect(belongsTo('douyin', 'orders', 'other')).toBe(false);
  expect(belongsTo('other', 'bill', 'douyin')).toBe(false);
});
