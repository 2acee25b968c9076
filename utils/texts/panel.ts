import type { Texts } from './texts.ts';

const zh = {
  tabs: '面板分区',
  today: '今日',
  products: '商品',
  promotions: '大促',
  notes: '笔记',
  reading: '读了什么',
  settings: '设置',
  closeSettings: '返回面板',
  shop: '店铺',
  shopName: (name: string, claimed: boolean) => (claimed ? name : name === '' ? '待认领店铺' : `${name}（待认领店铺）`),
  demo: '演示店铺：数据为生成，不是真实经营数据',
  loading: '正在读取本机数据…',
  failed: (why: string) => `本机数据读取失败。请先重试；不行就重启浏览器，再看看磁盘是否已满。（${why}）`,
  retry: '重试',
  more: (left: number) => `再显示 ${Math.min(left, 50)} 条（还有 ${left} 条）`,
  cancel: '取消',
  close: '关闭',
  save: '保存',
  actionFailed: (why: string) => `没有完成：${why}`,
  noShopTitle: '还没有读到任何店铺',
  noShopBody:
    '打开后台的商品列表（生意参谋「商品排行」、京东商智「商品明细」），选 30 天并翻页，款策就会跟着读取；也可以先看演示店铺。',
  openStart: '打开开始页',
  refreshedAt: (when: string) => `${when} 更新`,
  version: (version: string) => `版本 ${version}`,
};

const en: typeof zh = {
  tabs: 'Sections of the panel',
  today: 'Today',
  products: 'Products',
  promotions: 'Promos',
  notes: 'Notes',
  reading: 'Readings',
  settings: 'Settings',
  closeSettings: 'Back to the panel',
  shop: 'Shop',
  shopName: (name, claimed) => (claimed ? name : name === '' ? 'Unclaimed shop' : `${name} (unclaimed)`),
  demo: 'Demo shop: generated figures, not real trade',
  loading: 'Reading local data…',
  failed: (why) =>
    `Local data could not be read. Try again; then restart the browser and see whether the disk is full. (${why})`,
  retry: 'Try again',
  more: (left) => `Show ${Math.min(left, 50)} more (${left} left)`,
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  actionFailed: (why) => `Not done: ${why}`,
  noShopTitle: 'No shop has been read yet',
  noShopBody: 'Open the product list of your backend, pick 30 days and page through; or look at the demo shop first.',
  openStart: 'Open the first screen',
  refreshedAt: (when) => `updated ${when}`,
  version: (version) => `Version ${version}`,
};

export const panelTexts: Texts<typeof zh> = { zh, en };
