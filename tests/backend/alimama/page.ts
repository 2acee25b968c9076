/** 商品报表 as plain served HTML. At first it is by 主体 alone, a sum over all scenes; 细分 shows 场景 and 计划. */
import { addDays, type Day } from '../../../utils/time/day.ts';
import { ALIMAMA_METRICS, ALIMAMA_SHOP } from './world.ts';

interface ShownRow {
  readonly facts: readonly string[];
  readonly figures: readonly string[];
}

/** Runs in the page. */
function run(boot: { choices: { label: string; from: string; to: string }[]; headers: string[] }): void {
  const at = (selector: string) => document.querySelector(selector) as HTMLElement;
  const state = { choice: boot.choices[0], page: 1, split: false };
  const draw = (rows: ShownRow[], total: number) => {
    const parts = state.split ? ['场景名字', '计划ID', '计划名字'] : [];
    const heads = [...parts, '主体ID', '主体类型', '主体名称', '收货人', '买家旺旺', ...boot.headers, '点击率', '操作'];
    const line = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
    const spare = heads.length - 1;
    const sums = `<tr><td colspan="${heads.length - spare}">合计</td>${'<td>1,234</td>'.repeat(spare)}</tr>`;
    const body = rows.map(({ facts, figures }) => line([...facts, '王小明', 'xiaoming88', ...figures, '查看'], 'td'));
    at('.list').innerHTML = `<table><thead>${line(heads, 'th')}</thead><tbody>${sums}${body.join('')}</tbody></table>`;
    const pages = Array.from({ length: Math.ceil(total / 20) }, (_, n) => {
      const current = n + 1 === state.page ? ' aria-current="page"' : '';
      return `<button type="button" class="page"${current}>${n + 1}</button>`;
    });
    at('.pagination').innerHTML = `<span>共 ${total} 条</span>${pages.join('')}<span>每页显示 20 条</span>`;
  };
  const ask = async () => {
    const { from = '', to = '' } = state.choice ?? {};
    const response = await fetch('/report/query.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, to, page: state.page, split: state.split }),
    });
    const { rows, total } = await response.json();
    at('.days').textContent = `${from} 至 ${to}`;
    draw(rows, total);
  };
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    const choice = boot.choices.find(({ label }) => label === button.textContent);
    state.choice = choice ?? state.choice;
    if (button.className === 'split') state.split = !state.split;
    state.page = button.className === 'page' ? Number(button.textContent) : 1;
    void ask();
  });
  void ask();
}

export function alimamaPage(today: Day): string {
  const yesterday = addDays(today, -1);
  const choices = [
    { label: '昨天', from: yesterday, to: yesterday },
    { label: '过去7天', from: addDays(today, -7), to: yesterday },
  ];
  const boot = { choices, headers: ALIMAMA_METRICS.map(({ header }) => header) };
  const buttons = choices.map(({ label }) => `<button type="button">${label}</button>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>商品报表</title><link rel="icon" href="data:,"></head>
<body><header><span class="shop-name">${ALIMAMA_SHOP}</span></header>
<div>${buttons.join('')}<button type="button" class="split">细分</button><p>数据范围为 <span class="days"></span></p></div>
<div><div class="list"></div><nav class="pagination"></nav></div>
<script>(${run.toString()})(${JSON.stringify(boot)})</script></body></html>`;
}
