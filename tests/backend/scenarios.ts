/**
 * Named situations of the practice page. A scenario is chosen by `?scenario=` in the page's address
 * or by the program's `--scenario`; `NAME@2` lets a fault begin with the list's second page, so that
 * something good was read before.
 */
export const SCENARIOS = {
  normal: 'everything works',
  'column-chooser': 'opens with only 商品访客数 and 支付金额 ticked',
  filter: 'opens filtered by a keyword',
  sort: 'opens sorted by 商品访客数, ascending',
  'late-answer': 'every answer takes 2.5 s',
  slow: 'every answer takes 5 s',
  superseded: 'the page changes to 7天 at once; the answer of 30天 arrives last and must not be shown',
  'cached-reopen': 'shows its own localStorage cache of an earlier visit and makes no request',
  'session-expired': 'answers {code:5810}: the login is over',
  punish: 'answers {rgv587_flag:"sm"} with the header bxpunish',
  ciphertext: '`data` is upper-case hex instead of an object',
  'wrong-envelope': 'the rows stand somewhere else than ever before',
  'cut-json': 'the answer ends in the middle',
  'missing-fields': 'ticked metrics itmUv and payAmt are missing from every row',
  'not-published': 'the ticked 支付买家数 of a finished period is `{}` in every row',
  'renamed-field': '支付金额 comes under another key in every row',
  'money-in-fen': 'every amount is fen instead of yuan',
  'rates-in-percent': 'every rate is 0..100 instead of 0..1; opens with 商品详情页跳出率 ticked',
  'ids-as-numbers': 'item ids are JSON numbers',
  'ten-megabytes': 'a good answer with 10 MB under an unknown key',
  'second-shop': 'another shop with other products',
  'no-shop-id': 'neither rows nor page say whose shop it is',
  'error-code': 'answers {code:500}',
  'forged-message': "the page's own script sends forged events and messages",
  'hostile-titles': 'titles carry markup, formulas, control and direction characters, 5,000 letters',
  empty: 'no products at all',
  'virtual-list': 'all products at once, of which the table draws only what can be seen',
} as const satisfies Readonly<Record<string, string>>;

export type ScenarioName = keyof typeof SCENARIOS;

export interface Scenario {
  readonly name: ScenarioName;
  /** First page of the list the scenario's fault touches. */
  readonly fromPage: number;
}

export const NORMAL: Scenario = { name: 'normal', fromPage: 1 };

/** @returns null when there is no such scenario */
export function parseScenario(text: string): Scenario | null {
  const [name = '', page = '1'] = text.split('@');
  if (!Object.hasOwn(SCENARIOS, name) || !/^\d{1,3}$/.test(page)) return null;
  return { name: name as ScenarioName, fromPage: Number(page) };
}
