/** Personal data is dropped before it is ever kept: columns by their header, texts by their content. */

import type { UnknownField } from './hints.ts';

/** Words of headers under which order, buyer and delivery pages put people's data. */
const PERSONAL_HEADERS =
  /收货|收件|寄件|手机|电话|联系方式|地址|邮编|订单号|订单编号|交易号|运单号|物流单号|支付宝账|昵称|会员名|旺旺|身份证|证件|姓名|真实名|邮箱|微信号|买家留言|买家备注|买家信息|买家id|用户id|客户id/i;

/** The same in field codes: `buyerNick`, `receiver_name`, `mobile`, `idCard`. */
const PERSONAL_CODES =
  /^(?:.*(?:buyer|user|member)_?(?:nick|name|id)|.*receiver.*|.*(?:mobile|phone)(?:_?(?:no|num|number))?|tel(?:_?(?:no|num|number))?|.*address|.*zip_?code|.*id_?card.*|.*e_?mail|.*wangwang.*|.*open_?(?:u?id)|.*nick|(?:order|trade|tid)_?(?:id|no|sn|number))$/i;

/** Words of headers under which bills put what people typed or are called; numbers of orders are no such data there. */
const PERSONAL_BILL_HEADERS =
  /收货|收件|寄件|发件|手机|电话|联系|地址|邮编|支付宝账|昵称|会员名|旺旺|身份证|证件|姓名|户名|邮箱|微信号|(?:买家|客户)(?!应付|实付|实际|支付|承担|订单)|用户标识|对方|对手|[收付]款(?:人|方(?!式))|操作人|申请人|发票|备注|留言|附言|快递(?!费)|物流(?!.*费)|运单|街道|下单(?:人|[帐账]号)|购买人|订购人|(?:用户|会员)(?:[帐账][号户])?$|(?:银行|提现)[帐账][号户]|交易对象|卡号|^[省市区县]$|buyer|receiver|consignee|mobile|phone|address|e-?mail|id_?card|nick|remark|memo|payer|payee|open_?id/i;

/** @param text a bill's header */
export function isPersonalBillHeader(text: string): boolean {
  return PERSONAL_BILL_HEADERS.test(text.replace(/\s/g, ''));
}

/** @param text a table's header or an answer's field path */
export function isPersonalHeader(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  return PERSONAL_HEADERS.test(plain) || plain.split('.').some((key) => PERSONAL_CODES.test(key));
}

/** The fields that are nobody's, with what is left of their samples. */
export function withoutPeople(fields: readonly UnknownField[]): readonly UnknownField[] {
  return fields
    .filter(({ field }) => !isPersonalHeader(field) && withoutPersonalData(field) === field)
    .map(({ field, samples }) => ({ field, samples: samples.map(withoutPersonalData) }));
}

/** Mainland mobile numbers: 11 digits from 13 to 19, plain or in the usual groups of 3-4-4. */
const MOBILE = /(?<![\d.])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:\d{8}|([\s-])\d{4}\1\d{4})(?!\d|\.\d)/g;
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}/g;
const ID_NUMBER = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const GONE = '***';

/**
 * `text` with mobile numbers, identity numbers and e-mail addresses replaced by `***`.
 * Ordinary titles keep their digits: `2026新款 13800mAh`, prices, sizes, 13-digit bar codes.
 */
export function withoutPersonalData(text: string): string {
  // Nearly no text holds an address, and the search for one begins anew at every letter.
  const withoutEmail = text.includes('@') ? text.replace(EMAIL, GONE) : text;
  return withoutEmail.replace(ID_NUMBER, (found) => (hasCheckDigit(found) ? GONE : found)).replace(MOBILE, GONE);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** GB 11643-1999: the last sign of an identity number follows from the 17 digits before it. */
function hasCheckDigit(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11) === id.charAt(17).toUpperCase();
}
