import type { Texts } from './texts.ts';

/** The page's own words for the choice of a period, and for 30 days within it. */
interface PeriodWords {
  readonly label: string;
  readonly month: string;
}

/** Days stand as `11月21日` / `21 Nov`, counts and shares as the page words them. */
const zh = {
  lang: 'zh-CN',
  region: '款策读取状态',
  brand: '款策',
  unclaimedShop: '待认领店铺',
  demo: '演示',
  expand: '展开款策',
  collapse: '收起',
  date: (month: number, day: number) => `${month}月${day}日`,
  day: (day: string) => `${day} 单日`,
  range: (days: number, from: string, to: string) => `${days} 天（${from}–${to}）`,
  live: (day: string) => `${day} 实时`,
  read: (read: number, total: number | null) => (total === null ? `已读取 ${read} 款` : `已读取 ${read} / ${total} 款`),
  readShort: (read: number, total: number | null) => (total === null ? `${read} 款` : `${read}/${total}`),
  shareExact: (percent: number) => `占支付金额 ${percent}%`,
  shareAtLeast: (percent: number) => `占支付金额至少 ${percent}%`,
  pages: (pages: string) => `还缺第 ${pages} 页，翻页即可补上`,
  pageJoin: '、',
  complete: '本列表已读全',
  part: {
    filter: '页面带了筛选，只按局部数据存放，不用于给建议',
    product: '这是单个商品的数据，只归到这款商品，不用于给建议',
  },
  pause: '暂停读取',
  resume: '继续读取',
  openPanel: '打开侧边栏',
  paused: '已暂停，本站点不读取',
  starting: '正在启动…',
  waiting: (period: PeriodWords | null) =>
    `还没有读到商品。请${period ? `在${period.label}选 ${period.month}，再` : ''}逐页翻看`,
  reading: '正在读取本页…',
  stopped: '已停止读取（风控页）。请先完成平台的安全验证，再刷新页面',
  cached: (period: PeriodWords | null) =>
    `页面用了缓存，未收到数据。请${period ? `重选${period.label}，或` : ''}刷新页面`,
  needsRefresh: '本页打开时款策还没就位，请刷新页面',
  outdated: '扩展已更新，请刷新',
  excluded: {
    market: '未读取：市场行情页面按约定不读',
    orders: '未读取：订单页面按约定不读',
    buyers: '未读取：买家页面按约定不读',
    chat: '未读取：聊天页面按约定不读',
  },
  lost: (answers: number) => `有 ${answers} 份数据没留住，请把这几页再翻一遍`,
  pending: (sheets: number) => `${sheets} 页待保存`,
  evidence: '判断依据',
  changes: '什么会改变它',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const en: typeof zh = {
  lang: 'en',
  region: 'KuanCe reading status',
  brand: 'KuanCe',
  unclaimedShop: 'Unclaimed shop',
  demo: 'Demo',
  expand: 'Expand KuanCe',
  collapse: 'Collapse',
  date: (month, day) => `${day} ${MONTHS[month - 1] ?? month}`,
  day: (day) => `${day} (one day)`,
  range: (days, from, to) => `${days} days (${from} – ${to})`,
  live: (day) => `${day}, live`,
  read: (read, total) => (total === null ? `${read} products read` : `${read} of ${total} products read`),
  readShort: (read, total) => (total === null ? `${read}` : `${read}/${total}`),
  shareExact: (percent) => `${percent}% of the amount paid`,
  shareAtLeast: (percent) => `at least ${percent}% of the amount paid`,
  pages: (pages) => `Pages missing: ${pages}. Page through to add them`,
  pageJoin: ', ',
  complete: 'This list is complete',
  part: {
    filter: 'The page is filtered: kept as a part, not used for suggestions',
    product: 'Figures of one product: kept as its own, not used for suggestions',
  },
  pause: 'Pause reading',
  resume: 'Resume reading',
  openPanel: 'Open side panel',
  paused: 'Paused: nothing is read on this site',
  starting: 'Starting…',
  waiting: (period) =>
    `No products read yet. ${period ? `Choose ${period.month} as the period and page` : 'Page'} through`,
  reading: 'Reading this page…',
  stopped: "Reading stopped (security check). Complete the platform's check, then refresh the page",
  cached: (period) =>
    `The page used its cache, no data came. ${period ? 'Pick the period again or refresh' : 'Refresh'} the page`,
  needsRefresh: 'KuanCe was not ready when this page opened. Please refresh the page',
  outdated: 'The extension was updated. Please refresh',
  excluded: {
    market: 'Not read: market pages are never read',
    orders: 'Not read: order pages are never read',
    buyers: 'Not read: buyer pages are never read',
    chat: 'Not read: chat pages are never read',
  },
  lost: (answers) => `${answers} answers were dropped. Page through them again`,
  pending: (sheets) => `${sheets} not stored yet`,
  evidence: 'Evidence',
  changes: 'What would change it',
};

export const overlayTexts: Texts<typeof zh> = { zh, en };
