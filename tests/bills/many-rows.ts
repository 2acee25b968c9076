/** Bills and orders of 拼多多 of any length, whose sums are known: no file of them is kept. */

const ORDER_HEADERS = [
  ...['订单号', '订单状态', '用户实付金额(元)', '商家实收金额(元)', '商品数量(件)', '支付时间', '确认收货时间'],
  ...['商品id', '商家编码-商品维度'],
];
const BILL_HEADERS = [
  ...['商户订单号', '发生时间', '收入金额（+元）', '支出金额（-元）', '账务类型', '备注', '业务描述'],
];

const number = (n: number) => `261010-${String(n).padStart(15, '0')}`;
const day = (n: number) => String((n % 28) + 1).padStart(2, '0');
const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const csv = (rows: readonly (readonly string[])[]) => `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;

/** Fen. */
const paidFor = (n: number) => 1000 + ((n * 37) % 9001);
const feeOf = (n: number) => Math.floor(paidFor(n) * 0.006);
/** Every second order has a row of its fee. */
const hasFee = (n: number) => n % 2 === 1;

/** Fen that the bill of so many orders comes to. */
export function billNet(orders: number): bigint {
  let sum = 0n;
  for (let n = 0; n < orders; n += 1) sum += BigInt(paidFor(n) - (hasFee(n) ? feeOf(n) : 0));
  return sum;
}

/** Half as many rows again as orders. */
export function billText(orders: number): string {
  const rows: string[][] = [[...BILL_HEADERS]];
  for (let n = 0; n < orders; n += 1) {
    const at = `2026-10-${day(n)} 23:30:43`;
    rows.push([number(n), at, yuan(paidFor(n)), '0', '交易收入', '-', '0010002|交易收入-订单收入']);
    if (!hasFee(n)) continue;
    rows.push([number(n), at, '0', `-${yuan(feeOf(n))}`, '技术服务费', '-', '0030002|技术服务费-基础技术服务费']);
  }
  return csv(rows);
}

export function orderText(orders: number): string {
  const rows: string[][] = [[...ORDER_HEADERS]];
  for (let n = 0; n < orders; n += 1) {
    const [paid, on] = [yuan(paidFor(n)), `2026-10-${day(n)}`];
    const article = `A-${n % 500}`;
    rows.push([
      `\t${number(n)}`,
      '已收货',
      paid,
      paid,
      '1',
      `${on} 20:00:00`,
      `${on} 22:00:00`,
      `\t${n % 500}`,
      article,
    ]);
  }
  return csv(rows);
}
