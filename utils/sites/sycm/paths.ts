/** Plain texts: the hook in the page's own world imports these and nothing else. */
export const SYCM_HOST = 'sycm.taobao.com';

/** 商品排行 of finished days. */
export const ITEM_RANK_PATH = '/cc/item/view/top.json';

/** 商品排行 of today. */
export const ITEM_RANK_LIVE_PATH = '/cc/item/live/view/top.json';
