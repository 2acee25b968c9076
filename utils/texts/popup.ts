import type { Texts } from './texts.ts';

const zh = {
  title: '今日建议',
  openPanel: '打开侧边栏',
  copyReport: '复制日报',
  reportCopied: '日报已复制',
  reportFailed: (why: string) => `日报没有复制成功：${why}`,
  reportNothing: '还没有读到日数据，日报写不出来',
  demo: '数据为生成',
  none: '今天没有要动的款',
  noneYet: '还没有建议：读完一份 30 天商品排行就有',
  more: (n: number) => `侧边栏里还有 ${n} 条`,
  consentTitle: '还没有开始',
  consentBody: '先在开始页看清读什么、存在哪里，再选平台。',
  consentAction: '打开开始页',
  notGranted: '这个页面没有授权，款策不会读它',
  grant: '去授权',
  needsRefresh: '这个页面还没有载入款策，请刷新',
  refresh: '刷新页面',
  otherPage: '打开后台的商品列表（生意参谋「商品排行」、京东商智「商品明细」）就会开始读取',
};

const en: typeof zh = {
  title: 'Suggestions of today',
  openPanel: 'Open the side panel',
  copyReport: 'Copy daily report',
  reportCopied: 'Report copied',
  reportFailed: (why) => `The report was not copied: ${why}`,
  reportNothing: 'No single day was read yet, so there is no report',
  demo: 'generated data',
  none: 'Nothing to move today',
  noneYet: 'No suggestions yet: read one 30-day product ranking',
  more: (n) => `${n} more in the side panel`,
  consentTitle: 'Not started yet',
  consentBody: 'See on the first screen what is read and where it stays, then pick platforms.',
  consentAction: 'Open the first screen',
  notGranted: 'This page is not granted; it is not read',
  grant: 'Grant',
  needsRefresh: 'KuanCe is not in this page yet: reload it',
  refresh: 'Reload the page',
  otherPage: 'Open the product list of your backend to start reading',
};

export const popupTexts: Texts<typeof zh> = { zh, en };
