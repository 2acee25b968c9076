/** What a platform's words about a product's traffic come to. */

/** 热销爆款流量已终止 (千牛 高价限流商品). */
const CUT = /终止|限流|限制/;
/** A warning, or the end of it. */
const NOT_NOW = /未|非|将|可能|预警|恢复|解除/;

/** Words that do not clearly say so leave the product judged. */
export const saysCut = (words: string): boolean => CUT.test(words) && !NOT_NOW.test(words);
