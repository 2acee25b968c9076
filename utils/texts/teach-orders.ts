/** 结算: orders nobody knows, taught once. */
import type { OrderState } from '../settlement/order-row.ts';
import type { TaughtOrderRole } from '../settlement/taught-orders.ts';
import type { OrdersProblem } from '../settlement/taught-orders-problems.ts';
import type { Texts } from './texts.ts';

const zh = {
  kind: '这是什么表',
  kinds: { bill: '账单（钱的进出）', orders: '订单' },
  roles: {
    order: '订单号',
    receivable: '商家应收金额（没有就选买家实付）',
    paidAt: '付款时间',
    doneAt: '确认收货或完成时间',
    state: '订单状态',
    refunded: '退款金额',
    quantity: '件数',
    product: '商品 ID',
    article: '货号或商家编码',
    subOrder: '子订单号',
  } satisfies Record<TaughtOrderRole, string>,
  amounts: '一单几行时，金额怎么写',
  amountsOf: { own: '每行写自己的', whole: '每行都写整单的' },
  states: '每种状态算哪一步',
  statesHint: '按字面猜的，请核对。完成的单才等钱到账，关闭的单不等。',
  stateOf: (word: string, rows: number) => `${word === '' ? '没写状态' : word}（${rows} 行）`,
  statesNames: {
    paid: '已付款，没发货',
    shipped: '已发货',
    done: '已完成',
    closed: '已关闭',
    unpaid: '没付款',
    unknown: '不知道',
  } satisfies Record<OrderState, string>,
  read: (rows: number, orders: number, amount: string, days: string) =>
    `读出 ${rows} 行 ${orders} 单，应收 ${amount}${days}；0 行读不懂`,
  days: (first: string, last: string) => `，${first === last ? first : `${first} 到 ${last}`}`,
  differing: (orders: number) => `${orders} 单各行的金额不一样，不像「每行都写整单的」；这样读，这些单的金额算未知`,
  unsaid: (rows: number) => `${rows} 行没写金额，这些单不能核对`,
  problems: {
    order: '还没选订单号是哪一列',
    receivable: '还没选金额是哪一列',
    twice: '同一列选了两次，请改掉一个',
    header: '有一列不在表头里',
    personal: '有一列像是个人信息，不能读',
    name: '还没起名字',
  } satisfies Record<OrdersProblem, string>,
};

const en: typeof zh = {
  kind: 'What this table is',
  kinds: { bill: 'a bill (money that moved)', orders: 'orders' },
  roles: {
    order: 'Order number',
    receivable: 'What the shop is to get (else what the buyer paid)',
    paidAt: 'Time of payment',
    doneAt: 'Time it was confirmed or done',
    state: 'State',
    refunded: 'Refunded',
    quantity: 'Pieces',
    product: 'Product id',
    article: 'Article code',
    subOrder: 'Number of the line',
  },
  amounts: 'Amounts of an order of several lines',
  amountsOf: { own: 'each line its own', whole: 'each line that of the whole order' },
  states: 'How far each state is',
  statesHint: 'Guessed by its words: please check. Money is awaited of done orders, and never of closed ones.',
  stateOf: (word, rows) => `${word === '' ? 'without a state' : word} (${rows} rows)`,
  statesNames: {
    paid: 'paid, not sent',
    shipped: 'sent',
    done: 'done',
    closed: 'closed',
    unpaid: 'not paid',
    unknown: 'not known',
  },
  read: (rows, orders, amount, days) =>
    `${rows} rows of ${orders} orders read, ${amount} to get${days}; 0 rows not understood`,
  days: (first, last) => `, ${first === last ? first : `${first} to ${last}`}`,
  differing: (orders) =>
    `${orders} orders whose lines say different amounts, unlike lines that repeat the whole order; read like this, their amounts are unknown`,
  unsaid: (rows) => `${rows} rows say no amount: their orders cannot be compared`,
  problems: {
    order: 'No column says the order number',
    receivable: 'No column says how much',
    twice: 'One column was chosen twice: change one of them',
    header: 'A column is not in the header',
    personal: 'A column looks like personal data and cannot be read',
    name: 'It has no name yet',
  },
};

export const teachOrdersTexts: Texts<typeof zh> = { zh, en };
