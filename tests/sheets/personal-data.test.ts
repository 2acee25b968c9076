import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonalHeader, withoutPersonalData } from '../../utils/sheets/personal-data.ts';

describe('isPersonalHeader', () => {
  it.each([
    ...[
      '收货人姓名',
      '收货地址',
      '手机号',
      '联系电话',
      '订单编号',
      '订单号',
      '买家昵称',
      '买家旺旺',
      '身份证号',
      '姓 名',
    ],
    ...[
      'buyerNick',
      'receiver.mobile.value',
      'tel',
      'receiver_name',
      'receiverMobile',
      'mobile',
      'phoneNumber',
      'idCardNo',
      'email',
      'orderId',
      'openUid',
    ],
  ])('%s is personal', (header) => {
    expect(isPersonalHeader(header)).toBe(true);
  });

  it.each([
    ...['商品名称', '商品ID', '支付买家数', '商品访客数', '支付金额', '货号', '下单件数', '商品状态', '支付新买家数'],
    ...[
      'payByrCnt.value',
      'newPayByrCnt',
      'item.title',
      'item.itemId',
      'itmUv.value',
      'mobileUv',
      'crtItmQty',
      'hotel',
    ],
  ])('%s is not', (header) => {
    expect(isPersonalHeader(header)).toBe(false);
  });
});

describe('withoutPersonalData', () => {
  it.each([
    ['补差价 联系13800138000', '补差价 联系***'],
    ['加微信V13912345678备注', '加微信V***备注'],
    ['电话 138-0013-8000 找小王', '电话 *** 找小王'],
    ['+86 13800138000', '***'],
    ['邮箱a.b+c@shop.example.com下单', '邮箱***下单'],
    ['实名11010519491231002X的链接', '实名***的链接'],
  ])('%s → %s', (text, left) => {
    expect(withoutPersonalData(text)).toBe(left);
  });

  it.each([
    '2026新款 13800mAh 充电宝',
    '男士T恤2026夏季纯棉短袖170/88A 2件装',
    '条码6901234567892',
    '款号610000000001',
    '110105194912310021',
    '12800138000',
    '138001380001',
    '1.13800138000',
    '尺寸 150 x 200 cm 199.00元',
    '@所有人 周末特价',
  ])('leaves %s as it is', (text) => {
    expect(withoutPersonalData(text)).toBe(text);
  });

  it('leaves no mobile number, wherever it stands between words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'新款衬衫a B,（'), maxLength: 6 });
    const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), fc.nat(999_999_999)).map(([head, tail]) => {
      return `${head}${String(tail).padStart(9, '0')}`;
    });
    fc.assert(
      fc.property(words, mobile, words, (before, number, after) => {
        expect(withoutPersonalData(`${before}${number}${after}`)).not.toContain(number);
      }),
    );
  });
});
