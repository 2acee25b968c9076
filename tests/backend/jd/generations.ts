/** One list as each of the three generations of 商智's pages draws it. */

export interface Shown {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  /** Figures as shown, each with the line below it. */
  readonly figures: readonly (readonly [string, string])[];
}

export const HEADERS = ['成交金额', '商品访客数', '成交转化率', '成交客户数'];

export const SHOWN: readonly Shown[] = [
  {
    id: '10020000000001',
    sku: '100500000000011',
    title: '练习绿茶 明前 250g',
    figures: [
      ['￥3,011.00', '￥2,408.80'],
      ['1,300', '1,040'],
      ['8.33%', '6.66%'],
      ['25', '20'],
    ],
  },
  {
    id: '10020000000002',
    sku: '100500000000021',
    title: '练习白茶 礼盒',
    figures: [
      ['¥286.90', '-'],
      ['41', '0'],
      ['--', '-'],
      ['1', '0'],
    ],
  },
];

const SUM = ['￥3,297.90', '1,341', '8.00%', '26'];
const sorter = '<div data-prevent-default="true"><button><svg></svg></button><button><svg></svg></button></div>';
const td = (kind: 'head' | 'body', at: number, inner: string) =>
  `<td class="jmt-x-css-1a2b3c" data-cell="true" data-col-index="${at}" data-${kind}-cell="true"><div>${inner}</div><div class="float"></div></td>`;

export interface Options {
  readonly kind?: 'SPU' | 'SKU';
  /** Header and body in one table, as on the home page, or in one each. */
  readonly split?: boolean;
  readonly sum?: boolean;
}

/** Hashed `jmt-*`: cells of a header are `td`s like all others, there is no `thead`. */
export function hashed({ kind = 'SPU', split = true, sum = true }: Options = {}): string {
  const titles = ['排名', '商品信息', ...HEADERS];
  const head = `<tr>${titles.map((text, at) => td('head', at, `<div>${text}</div>${at > 1 ? sorter : ''}`)).join('')}</tr>`;
  const rows = SHOWN.map(({ id, sku, title, figures }, row) => {
    const product = `<div><img alt=""></div><div><button>${title}</button><div><span>${kind}: ${kind === 'SPU' ? id : sku}</span></div></div>`;
    const cells = figures.map(([now, before]) => `<div><div>${now}</div><div><span>${before}</span></div></div>`);
    return `<tr>${[`<span>${row + 1}</span>`, product, ...cells].map((inner, at) => td('body', at, inner)).join('')}</tr>`;
  });
  const sums = `<tr>${['', '合计', ...SUM].map((inner, at) => td('body', at, inner)).join('')}</tr>`;
  const body = (sum ? sums : '') + rows.join('');
  const table = (inner: string) => `<div class="scroll"><table><tbody>${inner}</tbody></table></div>`;
  return `<div class="jmt-base-table-css-163zprw">${split ? table(head) + table(body) : table(head + body)}</div>`;
}

/** `jmtd-*`: one table with `thead`, two levels of headers, cells that stick at the left. */
export function sticky(shown = SHOWN): string {
  const affix = 'style="position:sticky;left:0"';
  const [amount, visitors, rate, buyers] = HEADERS;
  const head = `<tr><th rowspan="2" ${affix}>商品信息</th><th colspan="2">流量</th><th colspan="2">成交</th></tr>
    <tr><th>${visitors}</th><th>${rate}</th><th>${amount}</th><th>${buyers}</th></tr>`;
  const rows = shown.map(({ id, title, figures: [pay, uv, cvr, users] }) => {
    const cells = [uv, cvr, pay, users].map(
      (pair) => `<td><div>${pair?.[0]}</div><div>较前一日 <i>${pair?.[1]}</i></div></td>`,
    );
    return `<tr><td ${affix}><a href="//item.jd.com/1.html">${title}</a><p>SPU: ${id}</p></td>${cells.join('')}</tr>`;
  });
  return `<div class="jmtd-table-wrapper"><table class="jmtd-table-main"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** AngularJS "grace" grid: every cell repeats its value in hidden spans; the id stands bare under the title. */
export function grace(shown = SHOWN): string {
  const th = (text: string) => `<th><div><span><span class="ng-binding">${text}</span></span></div></th>`;
  const bar = (value: string, target: string) => `<td><div><i></i><span><div value="${value}">
    <div><div><span><span class="ng-binding ng-hide">${target}</span><span class="ng-hide"></span></span></div><span class="ng-binding">${value}</span></div>
    <div class="ng-hide"><span>${value}</span><span title="${target}">${target}</span></div></div></span></div></td>`;
  const rows = shown.map(({ id, sku, title, figures }, row) => {
    const link = `href="//item.jd.com/${sku}.html?pcdk=x"`;
    const product = `<td><div><i></i><span><div><div><a ${link}><img title="${title}"></a></div><div><div><a ${link}>${title}</a></div><div>${id}</div></div></div></span></div></td>`;
    return `<tr><td><div><i></i><span>${row + 1}</span></div></td>${product}${figures.map(([now]) => bar(now, '0.00%')).join('')}</tr>`;
  });
  const head = ['排名', '商品信息', ...HEADERS].map(th).join('');
  return `<style>.ng-hide{display:none!important}</style><div class="grid1782831178491"><header><div><table class="grace-grid-header"><thead><tr>${head}</tr></thead></table></div></header>
    <section><div><table class="grace-grid-body"><tbody>${rows.join('')}</tbody></table></div></section></div>`;
}

/** What the page says of its period, and of the one it is compared with. */
export const picker = (now: string, before: string) =>
  `<div><span>当前：${now}</span><span>对比：${before}</span></div><ul><li>实时</li><li>昨天</li></ul>`;

export const DAY = picker('2026-11-21', '2026-11-20');
export const RANGE = picker('2026-11-01 ~ 11-21', '2026-10-11 ~ 10-31');
export const NOW = picker('2026-11-22 14:20:05', '2026-11-21 14:20:05');

export const PAGER = `<div class="jmt-pagination-main-css-1c61mm3"><div>总共23条</div><ul>
  <li class="jmt-normal-pagination-item-disabled"><svg></svg></li><li class="jmt-normal-pagination-item">1</li>
  <li class="jmt-normal-pagination-item jmt-normal-pagination-item-check">2</li><li class="jmt-normal-pagination-item">12</li></ul></div>`;

export const HEADER_BAR = `<header id="header"><div class="shop-name"><a href="//mall.jd.com/index-10000009.html"><div class="user-name">练习茶叶店</div><span>POP</span><div class="erp-name">小王</div></a></div></header>`;
