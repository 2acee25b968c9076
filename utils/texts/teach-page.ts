import type { IdPlace, ShopPlace } from '../recipes/page-place.ts';
import type { Texts } from './texts.ts';

/** Where an id stands: 链接里的 `id` and the like. */
function idAtZh(place: IdPlace, sample: string): string {
  switch (place.from) {
    case 'column':
      return zh.idColumn;
    case 'key':
      return `这一行自带的编号（例：${sample}）`;
    case 'printed':
      return `「${place.word}」后面的编号（例：${sample}）`;
    case 'link':
      return `链接里的 ${place.word}=（例：${sample}）`;
    case 'path':
      return `链接里 /${place.word}/ 后面（例：${sample}）`;
  }
}

function idAtEn(place: IdPlace, sample: string): string {
  switch (place.from) {
    case 'column':
      return en.idColumn;
    case 'key':
      return `the row's own key (such as ${sample})`;
    case 'printed':
      return `after "${place.word}" (such as ${sample})`;
    case 'link':
      return `${place.word}= in a link (such as ${sample})`;
    case 'path':
      return `after /${place.word}/ in a link (such as ${sample})`;
  }
}

/** Teaching a page: what the panel asks beside its columns. */
const zh = {
  title: '教款策读一个页面',
  intro:
    '后台改版了，或者款策还不认识这个后台？打开那个页面，指给款策看哪一列是商品，再说清每一列是什么，当天就能读。只读您自己店铺的页面；不碰订单、买家和聊天。',
  address: '页面的网址',
  addressHint: '浏览器没告诉款策这是哪个网站。点一下工具栏上的款策图标，或把地址栏里的网址粘到这里',
  header: '商品那一列的列名（可不填）',
  headerHint: '不填就到页面上点；填了就直接找，比如：商品名称',
  start: (host: string) => `允许读 ${host} 并开始`,
  startUnknown: '允许并开始',
  pointing: '请到页面上点一下「商品」那一列的列名，按 Esc 取消。',
  stop: '取消',
  barred: {
    address: '这个页面不能读：只读 https 的网站',
    currency: '这个后台的金额不是人民币，还不能教。请导入它的官方文件',
    market: '这是市场或竞品页，款策不读',
    orders: '这是订单页，款策不读',
    buyers: '这是买家或访客页，款策不读',
    chat: '这是聊天或客服页，款策不读',
  },
  outcomes: {
    denied: '没有得到允许，什么都没读',
    stopped: '已取消',
    'no-table': '页面上没有这样列名的表格。核对列名，或留空到页面上点',
    twin: '页面上有两张列名相同的表，以后分不清该读哪一张，所以不能教。若页面能只显示其中一张，切过去再试',
    failed: '读不到这个页面。请回到那个页面，刷新后再试',
  },
  columnsOf: (host: string) => `${host}：每一列是什么`,
  noIds:
    '这张表里没看到商品编号（可能是图片）。没有编号就分不清商品；若有一列文字能区分每个商品，把它选成「商品这一列」。',
  beside: '其他信息在哪里',
  join: '、',
  id: '商品ID 在哪里',
  idColumn: '就是「商品这一列」里的文字',
  idAt: idAtZh,
  time: '数字是哪几天的',
  timeLabel: (label: string, text: string) => `「${label}」后面的日期（现在：${text}）`,
  timePicker: (text: string) => `页面的日期选择框（现在：${text}）`,
  timeColumn: '表格里「日期」那一列',
  timeNow: '打开页面那一刻的（如库存），算今天实时',
  timeNone: '页面上没看到日期，请选',
  shop: '店铺名在哪里',
  shopAt: (place: ShopPlace, name: string) =>
    place.from === 'label' ? `「${place.word}」后面（现在：${name}）` : `页面顶部（现在：${name}）`,
  shopNowhere: '页面上没有，读到后我来认领',
  neutral: (choices: string) => `现在选的「${choices}」不会筛掉商品`,
  neutralHint: '不勾就当作只显示了一部分商品，不用来给建议。',
  kept: (name: string) => `记住了「${name}」。刷新那个页面后开始读`,
  reload: '刷新页面',
  notGranted: (host: string) => `还没允许读 ${host}`,
  grant: '允许',
  grantOf: (host: string) => `允许读 ${host}`,
  asks: (name: string, address: string, columns: string) =>
    `「${name}」会按别人教的方式读这个页面：${address}。读这些列：${columns}。要加入吗？`,
  take: '加入',
  leave: '不加入',
};

const en: typeof zh = {
  title: 'Teach KuanCe a page',
  intro:
    'A backend was redesigned, or is not known yet? Open the page, show which column is the product and say what each column is: it is read the same day. Pages of your own shop only; no orders, buyers or chats.',
  address: 'Address of the page',
  addressHint:
    'The browser does not say which site this is. Click the KuanCe icon in the toolbar, or paste the address here',
  header: 'Header of the product column (optional)',
  headerHint: 'Leave it empty to click it on the page; or type it, such as: Product',
  start: (host) => `Allow ${host} and begin`,
  startUnknown: 'Allow and begin',
  pointing: 'Click the header of the product column on the page. Esc to stop.',
  stop: 'Stop',
  barred: {
    address: 'This page cannot be read: only sites of https are',
    currency: 'Amounts of this backend are no yuan, so it cannot be taught yet. Import its official files',
    market: 'A market or competitor page: never read',
    orders: 'A page of orders: never read',
    buyers: 'A page of buyers or visitors: never read',
    chat: 'A page of chats: never read',
  },
  outcomes: {
    denied: 'Not allowed: nothing was read',
    stopped: 'Stopped',
    'no-table': 'No table of the page has such a header. Check the words, or leave them empty and click on the page',
    twin: 'Two tables of the page have the same headers: which one to read could not be told. If the page can show only one of them, switch to that and try again',
    failed: 'The page cannot be read. Go back to it, reload and try again',
  },
  columnsOf: (host) => `${host}: what each column is`,
  noIds:
    'No product ids were seen in this table (they may be pictures). Without ids products cannot be told apart; if the text of a column can, make it the product column.',
  beside: 'Where the rest stands',
  join: ', ',
  id: 'Where the product id stands',
  idColumn: 'the text of the product column itself',
  idAt: idAtEn,
  time: 'Of which days the figures are',
  timeLabel: (label, text) => `the days after "${label}" (now: ${text})`,
  timePicker: (text) => `the date picker (now: ${text})`,
  timeColumn: 'the column of days in the table',
  timeNow: 'the moment the page is opened (such as stock): live, of today',
  timeNone: 'no days seen on the page: choose',
  shop: "Where the shop's name stands",
  shopAt: (place, name) =>
    place.from === 'label' ? `after "${place.word}" (now: ${name})` : `at the top of the page (now: ${name})`,
  shopNowhere: 'not on the page: I will claim it',
  neutral: (choices) => `"${choices}", as chosen now, leaves no product out`,
  neutralHint: 'Otherwise it counts as a part of the shop, which no suggestion rests on.',
  kept: (name) => `${name} is kept. The page is read once it is reloaded`,
  reload: 'Reload the page',
  notGranted: (host) => `${host} is not allowed yet`,
  grant: 'Allow',
  grantOf: (host) => `Allow ${host}`,
  asks: (name, address, columns) =>
    `${name} reads this page as somebody else taught it: ${address}. Its columns: ${columns}. Add it?`,
  take: 'Add',
  leave: 'Leave',
};

export const teachPageTexts: Texts<typeof zh> = { zh, en };
