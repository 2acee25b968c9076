import type { Channel, RefusalCode } from '../sheets/sheet.ts';
import { fileOnlyTexts, fileSharedTexts } from './file-refusals.ts';
import type { Language, Texts } from './texts.ts';

/** One line a refusal: what was refused, why, and what to do now. */
const zh: Readonly<Record<RefusalCode, string>> = {
  ...fileOnlyTexts.zh,
  'not-json': '未读取：应答不完整。请刷新页面再翻一次',
  'too-large': '未读取：这次的数据超过 4 MB。请缩小时间范围，或用页面的导出文件',
  'too-deep': '未读取：应答层级异常。请刷新页面，仍出现请复制诊断信息反馈',
  'wrong-envelope': '未读取：页面改版，应答结构对不上。请复制诊断信息反馈，其他页面照常可用',
  'empty-answer': '未读取：页面没有返回商品。请换一个统计时间或清空筛选',
  'error-code': '未读取：平台返回出错。请稍后刷新页面',
  'session-expired': '未读取：登录已过期。请重新登录后台再打开本页',
  ciphertext: '未读取：平台给的是加密数字，款策不解密。请改用页面的导出文件',
  'risk-control': '已停止读取：平台弹出安全验证。请先完成验证，再刷新页面',
  'bad-period': '未读取：看不出统计时间。请重新选择 30天 或 日',
  'bad-id': '未读取：商品 ID 不可信，可能记错商品。请刷新页面，仍出现请复制诊断信息反馈',
  'bad-figure': '未读取：有数字看不懂，整页不收以免记错。请刷新页面，仍出现请复制诊断信息反馈',
  'fields-changed': '未读取：页面改版，指标字段对不上。请复制诊断信息反馈，已读数据不受影响',
  'set-aside': '未读取：页面改版，有列变了，这一页已放到一边。请在侧边栏「读了什么」里核对',
  'scrambled-digits': '未读取：数字用平台的特殊字体显示，款策不还原。商品和类目照常读取，数字请用平台的报表文件',
  'no-table': '未读取：页面上没有找到商品表格。请等页面加载完，或刷新页面',
  'empty-table': '未读取：页面没有显示商品。可能登录已过期、页面出错，或筛选下没有商品，请先看页面自己的提示',
  'stale-table': '未读取：页面上还是之前的商品。可能登录已过期或页面出错，请先看页面自己的提示',
  'header-unknown': '未读取：表头有不认识的列，可能页面改版。请复制诊断信息反馈',
  'parts-hidden': '未读取：缺少场景或计划列，不能合并。请显示「场景名字」「计划ID」，或导入报表',
  'shop-currency': '未读取：金额的货币和这家店的不同，没有存入。请核对店铺',
  forged: '未读取：这份数据不是页面自己收到的。请刷新页面',
  'invalid-sheet': '未读取：数据没通过校验。请刷新页面，仍出现请复制诊断信息反馈',
  'excluded-page': '未读取：市场、订单、买家和聊天页面按约定不读。请打开自己店铺的商品列表',
  'storage-full': '未读取：电脑磁盘空间不足。请清理磁盘后刷新页面，已读数据仍在',
  'storage-failed': '未读取：这次没存上。请刷新页面再读一次，已读数据仍在',
};

const en: typeof zh = {
  ...fileOnlyTexts.en,
  'not-json': 'Not read: the answer was cut off. Refresh the page and page through again',
  'too-large': "Not read: more than 4 MB at once. Choose a shorter period or use the page's export file",
  'too-deep': 'Not read: the answer is nested too deeply. Refresh; if it stays, send us the diagnostics',
  'wrong-envelope': 'Not read: the page has changed and its answer does not fit. Please send us the diagnostics',
  'empty-answer': 'Not read: the page returned no products. Choose another period or clear the filters',
  'error-code': 'Not read: the platform reported an error. Refresh the page a little later',
  'session-expired': 'Not read: the login has expired. Log in to the backend again and reopen this page',
  ciphertext: "Not read: the platform sent encrypted figures, which we do not decode. Use the page's export file",
  'risk-control': 'Reading stopped: the platform shows a security check. Complete it, then refresh the page',
  'bad-period': 'Not read: the period cannot be told. Choose 30天 or a day again',
  'bad-id': 'Not read: product ids cannot be trusted. Refresh; if it stays, send us the diagnostics',
  'bad-figure':
    'Not read: a figure cannot be understood, so the page was left out. Refresh; if it stays, send us the diagnostics',
  'fields-changed': 'Not read: the page has changed its fields. Please send us the diagnostics; stored data is safe',
  'set-aside': 'Not read: a column of the page has changed, so this page was set aside. Check it in the side panel',
  'scrambled-digits':
    "Not read: the digits come in the platform's own font, which we do not decode. Names and categories are read; use its report file for figures",
  'no-table': 'Not read: no product table found. Wait until the page has loaded, or refresh it',
  'empty-table':
    'Not read: the page shows no products. The login may be over, the page may have failed, or the list is empty: see what the page itself says',
  'stale-table':
    'Not read: the page still shows the products from before. The login may be over or the page may have failed: see what the page itself says',
  'header-unknown':
    'Not read: the table has unknown headers, the page may have changed. Please send us the diagnostics',
  'parts-hidden':
    'Not read: scene or plan is not shown, and they are never merged. Show both columns, or import the report file',
  'shop-currency': 'Not read: its amounts are of another currency than those of its shop. Check the shop',
  forged: 'Not read: the page itself never received this data. Refresh the page',
  'invalid-sheet': 'Not read: the data failed validation. Refresh; if it stays, send us the diagnostics',
  'excluded-page':
    'Not read: market, order, buyer and chat pages are never read. Open the product list of your own shop',
  'storage-full': 'Not read: the disk is full. Free some space and refresh; stored data is safe',
  'storage-failed': 'Not read: it could not be stored. Refresh and read again; stored data is safe',
};

export const refusalTexts: Texts<typeof zh> = { zh, en };

export function isRefusalCode(input: unknown): input is RefusalCode {
  return typeof input === 'string' && Object.hasOwn(zh, input);
}

/** The line for a refusal in the words of where it was met: of a file nobody refreshes the page. */
export function refusalText(code: RefusalCode, channel: Channel, language: Language): string {
  const shared: Readonly<Partial<Record<RefusalCode, string>>> = fileSharedTexts[language];
  return (channel === 'file' ? shared[code] : undefined) ?? refusalTexts[language][code];
}
