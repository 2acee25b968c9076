/** Why a bill was not taken: what is wrong, and what to do now. */
import type { BillOnlyCode } from '../settlement/bill-refusal.ts';
import type { BillSource } from '../settlement/bill-source.ts';
import type { Texts } from './texts.ts';

const zh = {
  only: {
    'bill-personal': '未读取：这是个人账单，不是店铺账单',
    'bill-dates': '未读取：日期被表格软件改写过（如 2026/9/10 8:00），时间已不准。请用没打开另存过的原文件',
    'bill-time': '未读取：有时间看不懂。请用平台导出的原文件',
    'bill-amount': '未读取：有金额看不懂，整份不收以免记错。请用平台导出的原文件',
    'bill-order': '未读取：订单号一列里有不是订单号的内容。请用平台导出的原文件',
    'bill-signs': '未读取：支出的正负号前后不一致，分不清收支。请重新导出',
    'bill-parts': '未读取：这一行的各项加起来不等于动账金额。请重新导出',
    'bill-sums': '未读取：明细加起来和文件末尾的合计对不上，可能少了行。请重新导出',
    'bill-source': '未存入：文件和店铺不是同一个平台',
    'bill-shops': '未读取：一份文件里有两家店的账。请按店铺分别导出',
    'bill-shop': '未存入：这是另一家店的账。请选对店铺再存',
    'bill-shop-kept': '未存入：这家店的账已经存在另一家店铺名下。请选那家店铺，或先撤回那边的文件',
    'bill-book': '未存入：这家店铺已经不在了。请先添加店铺',
    'bill-otherwise': '未存入：这些天的账已按另一种读法存入过，再存会重复计数。请先撤回那份文件',
    'bill-sides': '未读取：这一行看不出是收入还是支出。请用平台导出的原文件',
    'bill-cells': '未读取：这一行的列数和表头不一样，分不清哪个值是哪一列。请用平台导出的原文件',
    'bill-currency': '未读取：这一行不是人民币。目前只核对人民币账单',
  } satisfies Record<BillOnlyCode, string>,
  personalOf: {
    'alipay.personal': '店铺账单在支付宝商家平台：对账中心 → 账务明细',
    'wechat.personal': '店铺账单在微信支付商户平台：交易中心 → 交易账单',
  } satisfies Record<string, string>,
  sources: {
    taobao: '淘宝/天猫',
    douyin: '抖店',
    pdd: '拼多多',
    jd: '京东',
    weixin: '微信小店',
    youzan: '有赞',
    alipay: '支付宝',
    'wechat-pay': '微信支付',
    other: '其他平台或渠道',
  } satisfies Record<BillSource, string>,
  both: (file: string, book: string) => `文件是${file}的，店铺是${book}的`,
  shopNumbers: (met: string, known: string) => `文件里是店铺 ${met}，应为 ${known}`,
  shopKept: (met: string, name: string) => `店铺 ${met} 的账在「${name}」名下`,
  zip: '未读取：压缩包里没有认得的账单，或带密码。请解压后直接选文件',
  empty: '未读取：文件里没有一行账。请检查导出时选的日期',
  unknown: '未读取：认不出是哪种账单或订单，表头对不上。改过表头的请换原文件；没见过的账单、订单可以教它认',
  place: (file: string, sheet: string, row: number | null, column: string) =>
    [file, sheet, row === null ? '' : `第 ${row} 行`, column && `「${column}」`].filter(Boolean).join(' · '),
};

const en: typeof zh = {
  only: {
    'bill-personal': "Not read: this is a buyer's own bill, not a shop's",
    'bill-dates':
      'Not read: a spreadsheet wrote its dates anew (2026/9/10 8:00), so times are not exact. Use the original file',
    'bill-time': 'Not read: a time cannot be understood. Use the file as the platform made it',
    'bill-amount': 'Not read: an amount cannot be understood, so the whole file was left out. Use the original file',
    'bill-order': 'Not read: something under the order number is none. Use the file as the platform made it',
    'bill-signs': 'Not read: expenses stand with and without a minus, so sides cannot be told. Export it again',
    'bill-parts': 'Not read: the parts of this row do not come to its amount. Export it again',
    'bill-sums': 'Not read: the rows do not come to the sums the file states; some may be missing. Export it again',
    'bill-source': 'Not stored: file and shop are of two platforms',
    'bill-shops': 'Not read: the file holds bills of two shops. Export each shop by itself',
    'bill-shop': 'Not stored: this bill is of another shop. Choose the right shop and store it again',
    'bill-shop-kept':
      'Not stored: bills of this shop are kept as another one here. Choose that shop, or take its files back first',
    'bill-book': 'Not stored: this shop is gone. Add the shop first',
    'bill-otherwise':
      'Not stored: these days are stored as another reading of them, and would count twice. Take that file back first',
    'bill-cells':
      'Not read: this row has another number of cells than the header. Use the file as the platform made it',
    'bill-currency': 'Not read: this row is not in yuan, and only bills in yuan are compared',
    'bill-sides': 'Not read: it cannot be told whether this row is income or expense. Use the original file',
  },
  personalOf: {
    'alipay.personal': "The shop's bill is in Alipay's merchant platform, under 账务明细",
    'wechat.personal': "The shop's bill is in WeChat Pay's merchant platform, under 交易账单",
  },
  sources: {
    taobao: 'Taobao/Tmall',
    douyin: 'Douyin',
    pdd: 'Pinduoduo',
    jd: 'JD',
    weixin: 'WeChat shop',
    youzan: 'Youzan',
    alipay: 'Alipay',
    'wechat-pay': 'WeChat Pay',
    other: 'Another platform or service',
  },
  both: (file, book) => `the file is of ${file}, the shop of ${book}`,
  shopNumbers: (met, known) => `the file says shop ${met}, it should be ${known}`,
  shopKept: (met, name) => `bills of shop ${met} are kept under ${name}`,
  zip: 'Not read: the archive holds no bill we know, or has a password. Unpack it and choose the file itself',
  empty: 'Not read: the file holds no rows. Check the days chosen for the export',
  unknown:
    'Not read: no bill or list of orders we know has these headers. Use the file as the platform made it, or teach it',
  place: (file, sheet, row, column) =>
    [file, sheet, row === null ? '' : `row ${row}`, column].filter(Boolean).join(' · '),
};

export const billRefusalTexts: Texts<typeof zh> = { zh, en };
