/**
 * 结算: what is said of 二清. Only what a public source says, as far as it says it, with the day it was looked up; what
 * could not be confirmed (notices practitioners quote) is not said.
 */
import type { Texts } from './texts.ts';

const zh = {
  what: '「二清」是俗称，法规里没有这个词：没有支付业务许可，却先把别家商户的货款收进自己的账户，再结算给他们。',
  order:
    '国务院令第 768 号《非银行支付机构监督管理条例》，2024-05-01 起施行：按用户的电子指令转移货币资金是要许可的支付业务；没有许可而从事或变相从事，人民银行可以取缔、罚款。',
  rule: '人民银行 2024 年第 4 号规章写了什么算变相从事支付业务。也可能适用刑法第 225 条第 3 项。',
  staff: '微信支付客服公开答复：替多家商户收款再付给他们属于二清，分账和转账都不支持。',
  ordinary:
    '付给自己的供货商、达人、机构、合伙人，是自己生意的正常往来，不是二清，这里从不把它当二清提醒。要当心的只有一种：替别家商户的销售收款。',
  tool: '本工具只计算、只核对：不收款、不付款、不保管任何人的钱，也不连接付款接口。算出来的是一张应付清单，付款请用有牌照的支付机构或银行。',
  checked: (day: string) =>
    `查于 ${day}，依据公开的条文摘要和客服公开答复，没有逐字核对原文，以官方文本为准。这里不是法律意见；拿不准请问律师和会计。`,
};

const en: typeof zh = {
  what: "“二清” (second clearing) is a common word and stands in no law: taking the money of other merchants' sales into one's own account without a payment licence, and settling with them afterwards.",
  order:
    "State Council Order 768 on non-bank payment institutions, in force since 2024-05-01: moving money on users' electronic instructions needs a licence; the central bank may close down and fine whoever does it without one, openly or in disguise.",
  rule: 'Rule No. 4 of 2024 of the central bank says what is in disguise. Criminal law, article 225 (3), may apply.',
  staff:
    "WeChat Pay's staff in public: collecting for several merchants and paying them is second clearing, and neither sharing nor transfers support it.",
  ordinary:
    "Paying one's own suppliers, streamers, agencies and partners is ordinary trade, is no second clearing, and is never flagged as such here. The one thing to beware of is collecting for the sales of other merchants.",
  tool: "This tool only computes and compares. It takes, pays and holds nobody's money and connects to no payment service. What it gives is a list of what is owed: pay through a licensed institution or a bank.",
  checked: (day) =>
    `Looked up on ${day} in public summaries of the articles and in public answers of staff, not word by word in the originals; the official text holds. This is no legal advice: ask a lawyer and an accountant.`,
};

export const COMPLIANCE_CHECKED_ON = '2026-11-22';

export const complianceTexts: Texts<typeof zh> = { zh, en };
