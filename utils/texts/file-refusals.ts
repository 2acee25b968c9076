import type { FileOnlyCode, RefusalCode } from '../sheets/sheet.ts';
import type { Texts } from './texts.ts';

const onlyZh: Readonly<Record<FileOnlyCode, string>> = {
  'file-cut': '未读取：文件不完整，可能没下载完。请重新导出再拖入',
  'file-kind': '未读取：这不是表格文件。请拖入平台导出的 xls、xlsx、CSV，或装着其中一个的 zip',
  'file-html': '未读取：文件其实是网页，不是表格。请用页面的「下载」按钮导出，不要另存网页',
  'file-locked': '未读取：文件有密码。请去掉密码另存一份再拖入',
  'file-too-large': '未读取：文件过大（上限 50 MB、100 万行）。请缩短日期分几次导出',
  'file-zip': '未读取：压缩包里要正好是一个表格文件。请解压后直接拖入',
  'file-empty': '未读取：文件里没有商品数据。请检查导出时选的日期和筛选',
  'layout-unknown': '未读取：认不出是哪种导出文件，表头对不上。请拖入平台原样导出的文件，不要改表头',
  'period-unknown': '未读取：文件没写统计日期。请填写后再读取',
  'day-unknown': '未读取：文件没写是哪天导出的。请填写那一天，库存和售价只算那天的',
  'currency-unknown': '未读取：看不出金额是哪种货币。请选好再读取',
  'currency-mixed': '未读取：金额的货币符号和所选货币不符，或混了几种货币。一份文件只能是一种货币',
  'id-lost': '未读取：商品 ID 被表格软件改成了科学计数，后几位已丢。请拖入没打开另存过的原文件',
  'row-twice': '未读取：同一商品同一天出现两次，分不清哪个对。请重新导出',
  'other-shop': '未读取：这是另一家店的文件，没有导入。请核对店铺',
  'files-off': '未读取：这个平台的官方文件已关闭导入。要导入，请到「设置」里打开后再拖入',
};

const onlyEn: typeof onlyZh = {
  'file-cut': 'Not read: the file is incomplete, the download may have stopped. Export it again',
  'file-kind': 'Not read: this is no table. Drop an xls, xlsx or CSV as the platform exports it, or a zip with one',
  'file-html': "Not read: this is a web page, not a table. Use the page's download button, do not save the page",
  'file-locked': 'Not read: the file has a password. Save a copy without it and drop that',
  'file-too-large': 'Not read: the file is too large (at most 50 MB, 1,000,000 rows). Export fewer days at a time',
  'file-zip': 'Not read: the archive must hold exactly one table. Unpack it and drop the file itself',
  'file-empty': 'Not read: the file holds no products. Check the days and filters chosen for the export',
  'layout-unknown': 'Not read: no export we know has these headers. Drop the file as the platform made it',
  'period-unknown': 'Not read: the file does not say which days it speaks of. Fill them in to read it',
  'day-unknown': 'Not read: it does not say when it was made. Fill in that day: stock and price are of that day alone',
  'currency-unknown': 'Not read: it does not say which currency its amounts are in. Choose it to read the file',
  'currency-mixed': 'Not read: signs of another currency than the one chosen, or of several. A file is of one currency',
  'id-lost': 'Not read: a spreadsheet turned product ids into rounded numbers. Drop the original, never re-saved file',
  'row-twice': 'Not read: one product stands twice on one day. Export it again',
  'other-shop': 'Not read: this is the file of another shop. Nothing was imported',
  'files-off':
    'Not read: official files of this platform are switched off. Switch them on in Settings and drop it again',
};

/** Refusals only a file meets. */
export const fileOnlyTexts: Texts<typeof onlyZh> = { zh: onlyZh, en: onlyEn };

type Shared = Extract<
  RefusalCode,
  | 'bad-period'
  | 'bad-id'
  | 'bad-figure'
  | 'fields-changed'
  | 'scrambled-digits'
  | 'invalid-sheet'
  | 'shop-currency'
  | 'storage-full'
  | 'storage-failed'
>;

/** What a page meets too, in the words for a file. */
const sharedZh: Readonly<Record<Shared, string>> = {
  'bad-period': '未读取：日期看不懂、前后矛盾，或还没过完。请导出已结束的日期',
  'bad-id': '未读取：商品 ID 不可信，可能记错商品。请重新导出，不要改动列',
  'bad-figure': '未读取：有数字看不懂，整份不收以免记错。请重新导出，不要改动内容',
  'fields-changed': '未读取：列的写法变了，可能记错。请复制诊断信息反馈，已读数据不受影响',
  'scrambled-digits': '未读取：数字用了特殊字体，读出来会错。请用平台的导出文件',
  'invalid-sheet': '未读取：数据没通过校验。请重新导出，仍出现请复制诊断信息反馈',
  'shop-currency': '没有导入：文件的货币和这家店的不同，一家店只存一种货币。请核对店铺',
  'storage-full': '没有导入：电脑磁盘空间不足。请清理磁盘再试，已读数据仍在',
  'storage-failed': '没有导入：这次没存上。请再试一次，已读数据仍在',
};

const sharedEn: typeof sharedZh = {
  'bad-period': 'Not read: the days cannot be told, contradict each other or are not over. Export finished days',
  'bad-id': 'Not read: product ids cannot be trusted. Export again without changing columns',
  'bad-figure': 'Not read: a figure cannot be understood, so the whole file was left out. Export it again unchanged',
  'fields-changed':
    'Not read: a column is written differently now. Please send us the diagnostics; stored data is safe',
  'scrambled-digits': "Not read: digits are drawn in a special font. Use the platform's own export",
  'invalid-sheet': 'Not read: the data failed validation. Export again; if it stays, send us the diagnostics',
  'shop-currency': 'Not imported: the shop keeps another currency, and a shop keeps one only. Check the shop',
  'storage-full': 'Not imported: the disk is full. Free some space and try again; stored data is safe',
  'storage-failed': 'Not imported: it could not be stored. Try again; stored data is safe',
};

export const fileSharedTexts: Texts<typeof sharedZh> = { zh: sharedZh, en: sharedEn };
