/** 商品明细 as plain served HTML: the marks of beast-core, nothing of its code. */
import { addDays, type Day } from '../../../utils/time/day.ts';
import { PDD_METRICS, PDD_SHOP } from './world.ts';

function choices(today: Day) {
  const yesterday = addDays(today, -1);
  return [
    { label: '实时', from: today, to: today },
    { label: '昨日', from: yesterday, to: yesterday },
    { label: '7日', from: addDays(today, -7), to: yesterday },
  ];
}

/** Runs in the page: asks as the page does and draws what comes. */
function run(boot: { choices: ReturnType<typeof choices>; metrics: typeof PDD_METRICS }): void {
  const at = (selector: string) => document.querySelector(selector) as HTMLElement;
  const state = { choice: boot.choices[1], page: 1 };
  const ask = async () => {
    const { from = '', to = '', label = '' } = state.choice ?? {};
    const days = { goodsId: '', startDate: from, endDate: to, queryType: 0 };
    const body = { ...days, sortCol: 0, sortType: 1, pageNum: state.page, pageSize: 10, actVs: 1, crawlerInfo: 'x' };
    const response = await fetch(`/sydney/api/goodsDataShow/queryGoodsDetailVOListForMMS${location.search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { result } = await response.json();
    at('.days').textContent = label === '实时' ? `${from} 14:00:00` : `${from} ~ ${to}`;
    draw(result);
  };
  const draw = ({ goodsDetailList, totalNum }: { goodsDetailList: Record<string, string>[]; totalNum: number }) => {
    at('.rows').innerHTML = goodsDetailList
      .map((row) => {
        const cells = boot.metrics.map(({ code }) => {
          const advert = code === 'payOrdrAmt' ? '<div>以￥23.89~46.89报名</div>' : '';
          return `<td data-testid="beast-core-table-td"><div class="__spider_font">${row[code]}</div><div>昨日 <span>7</span></div>${advert}</td>`;
        });
        const name = `<td><div><p>${row.goodsName}</p><span>ID:${row.goodsId}</span></div></td>`;
        return `<tr data-testid="beast-core-table-body-tr">${name}${cells.join('')}<td>${row.goodsVcr}（低）</td><td>详情</td></tr>`;
      })
      .join('');
    const pages = Array.from({ length: Math.ceil(totalNum / 10) }, (_, n) => {
      const active = n + 1 === state.page ? ' PGT_pagerItemActive_5-117-0' : '';
      return `<li class="PGT_pagerItem_5-117-0${active}">${n + 1}</li>`;
    });
    at('.pager').innerHTML = `<li class="PGT_totalText_5-117-0">共有 ${totalNum} 条</li>${pages.join('')}`;
  };
  document.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest('[class*="PGT_pagerItem"], button');
    if (!item) return;
    const choice = boot.choices.find(({ label }) => label === item.textContent);
    state.page = choice ? 1 : Number(item.textContent);
    state.choice = choice ?? state.choice;
    void ask();
  });
  void ask();
}

export function pddPage(today: Day): string {
  const boot = { choices: choices(today), metrics: PDD_METRICS };
  const buttons = boot.choices.map(({ label }) => `<button type="button">${label}</button>`);
  const heads = ['商品信息', ...PDD_METRICS.map(({ header }) => header), '成交转化率', '操作'];
  const header = `<div data-testid="beast-core-table-middle-header"><table><thead><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr></thead></table></div>`;
  const body =
    '<div data-testid="beast-core-table-middle-body"><table><tbody class="rows" data-testid="beast-core-table-middle-tbody"></tbody></table></div>';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>商品数据</title><link rel="icon" href="data:,"></head>
<body><header><span class="shop-name">${PDD_SHOP}</span></header>
<div>${buttons.join('')}<p>统计时间 <span class="days"></span></p></div>
<div><div data-testid="beast-core-table">${header}${body}</div><ul class="pager PGT_outerWrapper_5-117-0"></ul></div>
<script>(${run.toString()})(${JSON.stringify(boot)})</script></body></html>`;
}
