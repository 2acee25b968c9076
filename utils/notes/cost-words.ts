/** What a free text says that outsiders in a chat group should not read. */

/** Words by which a free text speaks of costs or profit; 利润款 is the name of a role. */
const COSTS =
  /成本|进价|进货价|拿货价|采购价|供货价|出厂价|毛利|净利|利润(?!款)|底价|保本|\b(?:costs?|profits?|margins?|purchase price)\b/i;

/** Amounts, and words for prices before they are public. */
const AMOUNTS = /[¥￥$€£]\s*\d|\d\s*(?:元|块|rmb\b|yuan\b|cny\b)|到手价|活动价|标价|\bprices?\b/i;

export function speaksOfCosts(text: string): boolean {
  return COSTS.test(text);
}

export function speaksOfMoney(text: string): boolean {
  return speaksOfCosts(text) || AMOUNTS.test(text);
}
