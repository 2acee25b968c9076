/** 对账单 of one party, as lines: the same in a workbook, in CSV and on paper. */

import type { PartyStatement } from '../splits/party-statement.ts';
import { BASES, type BaseName } from '../splits/rule.ts';
import { ledgerTexts } from './ledger.ts';
import { periodTexts } from './period.ts';
import { stepText } from './period-step.ts';
import { settlementTexts } from './settlement.ts';
import { splitsTexts } from './splits.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  title: (party: string, month: string) => `${party} ${month} 对账单`,
  from: (shop: string) => `店铺：${shop}`,
  closed: '本月已月结，本月应付不再变',
  anew: '本月月结时还没有留存应付清单：以下按现在的账单和规则重算，可能和当时不同',
  open: '本月还没月结，以下按现在的账单和规则计算',
  show: '看对账单',
  hide: '收起对账单',
  print: '打印',
  showAll: (first: number, count: number) => `只显示了前 ${first} 单，显示全部 ${count} 单（打印和文件里都是全部）`,
  xlsx: '存为表格（xlsx）',
  csv: '存为 CSV',
  summary: '汇总',
  orders: '订单',
  item: '项目',
  how: '怎么算的',
  amount: '金额（元）',
  added: (orders: number) => `按单分账（${orders} 单）`,
  reversed: '退款退回',
  adjusted: (month: string) => `${month} 月结后的调整`,
  paidOn: (day: string) => `${day} 已付`,
  withheld: '平台已代扣（不用付，不在应付里）',
  unlisted: '没有逐单留存的部分',
  order: '订单号',
  paid: '付款日',
  rule: '规则',
  payable: '线下应付（元）',
  withheldShare: '平台已代扣（元）',
  failed: '对账单没有做成，请再试一次',
};

const en: typeof zh = {
  title: (party, month) => `Statement of ${month}: ${party}`,
  from: (shop) => `Shop: ${shop}`,
  closed: 'The month is closed: what is owed for it changes no more',
  anew: 'When the month was closed, what is owed was not kept: computed anew by bills and rules as they stand',
  open: 'The month is not closed: by bills and rules as they stand',
  show: 'Show the statement',
  hide: 'Hide the statement',
  print: 'Print',
  showAll: (first, count) => `The first ${first} orders are shown: show all ${count} (paper and files hold all)`,
  xlsx: 'Save as xlsx',
  csv: 'Save as CSV',
  summary: 'Summary',
  orders: 'Orders',
  item: 'Item',
  how: 'How it came about',
  amount: 'Amount (yuan)',
  added: (orders) => `Shares of ${orders} orders`,
  reversed: 'Taken back after refunds',
  adjusted: (month) => `Of ${month}, after it was closed`,
  paidOn: (day) => `Paid on ${day}`,
  withheld: 'Withheld by the platform (not to be paid, no part of what is owed)',
  unlisted: 'Of orders that were not kept one by one',
  order: 'Order',
  paid: 'Paid on',
  rule: 'Rule',
  payable: 'Paid by the shop (yuan)',
  withheldShare: 'Withheld (yuan)',
  failed: 'The statement was not made; try again',
};

export const partyStatementTexts: Texts<typeof zh> = { zh, en };

export interface StatementLine {
  readonly item: string;
  /** '' where there is nothing to tell. */
  readonly how: string;
  /** Signed; null = not known. */
  readonly fen: number | null;
  /** It is the sum of those before it, or carried from before. */
  readonly sum: boolean;
}

const part = (item: string, fen: number | null, how = ''): StatementLine => ({ item, how, fen, sum: false });
const sum = (item: string, fen: number | null, how = ''): StatementLine => ({ item, how, fen, sum: true });

/** What stands above the lines. */
export function statementHead(statement: PartyStatement, language: Language): readonly string[] {
  const t = partyStatementTexts[language];
  const { estimatedFor, estimated } = ledgerTexts[language];
  const why = statement.estimated.map((one) => estimated[one]).join(' · ');
  return [
    t.from(statement.shop),
    statement.anew ? t.anew : statement.closed ? t.closed : t.open,
    ...(why === '' ? [] : [estimatedFor(why)]),
    settlementTexts[language].computesOnly,
  ];
}

export function statementLines(statement: PartyStatement, language: Language): readonly StatementLine[] {
  const t = partyStatementTexts[language];
  const words = ledgerTexts[language];
  const { kinds, settles } = periodTexts[language];
  const { row, ledger, adjusted, payments, unlisted } = statement;
  const period = row.period;
  const version = period === null ? '' : ` · ${words.by(period.version, period.from)}`;
  const steps = (settle: 'payable' | 'withheld') =>
    (period?.steps ?? [])
      .filter(({ line }) => line.settle === settle)
      .map((step) => part(kinds[step.line.kind], step.fen, `${stepText(step, language)}${version}`));
  return [
    sum(words.opening, ledger.opening),
    part(t.added(row.orders), row.added),
    part(t.reversed, row.reversed),
    ...steps('payable'),
    ...adjusted.map(({ month, fen }) => part(t.adjusted(month), fen)),
    sum(words.owed, ledger.owed),
    ...payments.map(({ day, fen }) => part(t.paidOn(day), -fen)),
    sum(words.closing, ledger.closing, ledger.due === null ? '' : `${words.due} ${ledger.due}`),
    ...(unlisted === 0 ? [] : [part(t.unlisted, unlisted)]),
    ...steps('withheld').map((one) => ({ ...one, how: `${settles.withheld} · ${one.how}` })),
    part(t.withheld, row.withheld),
  ];
}

/** Bases the party's own lines name, in their order. */
export const basesIn = ({ orders }: PartyStatement): readonly BaseName[] =>
  BASES.filter((base) => orders.some(({ bases }) => bases[base] !== undefined));

/** Above its orders: number, day, rule, a column a base, what is owed and what was withheld. */
export function orderHeads(statement: PartyStatement, language: Language): readonly string[] {
  const t = partyStatementTexts[language];
  const { bases } = periodTexts[language];
  return [t.order, t.paid, t.rule, ...basesIn(statement).map((base) => bases[base]), t.payable, t.withheldShare];
}

/** Without its name, which the shop chose for itself and may tell of others. */
export const ruleText = ({ version }: PartyStatement['orders'][number], language: Language): string =>
  splitsTexts[language].versionOf(version);
