import type { Texts } from './texts.ts';

const zh = {
  tools: '查找与排序',
  search: '查找商品',
  searchHint: '简称、货号、标题或商品 ID',
  sort: '排序',
  sortWorth: '按建议价值',
  sortVisitors: '按访客',
  sortPayBuyers: '按支付买家数',
  sortPayAmount: '按支付金额',
  sortName: '按名称',
  list: '商品列表',
  openProduct: '查看判断依据',
  found: (shown: number, total: number) => `显示 ${shown} / ${total} 款`,
  noneTitle: '还没有商品',
  noneBody: (page: string) => `读到「${page}」后，这里会列出每一款。`,
  noMatchTitle: '没有找到',
  noMatchBody: '换个词试试：简称、货号、标题里的字或商品 ID。',
  clearSearch: '清空查找',
  noNickname: (id: string) => `商品 ${id}`,
  articleNo: (no: string) => `货号 ${no}`,
  cart: '加购率',
  pay: '转化率',
  noBase: {
    visitors: '算不出（买家多于访客，或没有访客）',
    clickUsers: '算不出（人数多于点击人数，或没有人点击）',
  },
};

const en: typeof zh = {
  tools: 'Search and sort',
  search: 'Find a product',
  searchHint: 'nickname, article no., title or product id',
  sort: 'Sort',
  sortWorth: 'By worth of the suggestion',
  sortVisitors: 'By visitors',
  sortPayBuyers: 'By paying buyers',
  sortPayAmount: 'By amount paid',
  sortName: 'By name',
  list: 'Products',
  openProduct: 'See the evidence',
  found: (shown, total) => `${shown} of ${total} shown`,
  noneTitle: 'No products yet',
  noneBody: (page) => `They are listed here once a page of ${page} has been read.`,
  noMatchTitle: 'Nothing found',
  noMatchBody: 'Try another word: nickname, article no., part of the title or the id.',
  clearSearch: 'Clear the search',
  noNickname: (id) => `Product ${id}`,
  articleNo: (no) => `no. ${no}`,
  cart: 'Add to cart',
  pay: 'Conversion',
  noBase: {
    visitors: 'no base (no visitors, or fewer than buyers)',
    clickUsers: 'no base (no clicks, or fewer than people)',
  },
};

export const panelProductsTexts: Texts<typeof zh> = { zh, en };
