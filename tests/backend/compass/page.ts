/** 商品列表 as plain served HTML: the marks of its kits, nothing of their code. */
import { addDays, type Day } from '../../../utils/time/day.ts';
import { COMPASS_METRICS, COMPASS_SHOP } from './world.ts';

const slashed = (day: Day) => day.replaceAll('-', '/');

function choices(today: Day) {
  const yesterday = addDays(today, -1);
  const until = (label: string, type: string, days: number) => ({
    label,
    type,
    begin: slashed(addDays(yesterday, 1 - days)),
    end: slashed(yesterday),
  });
  const live = { label: '实时', type: '1', begin: slashed(today), end: slashed(today) };
  return [live, until('近1天', '20', 1), until('近7天', '21', 7), until('近30天', '23', 30)];
}

/** Runs in the page: asks as the page does and draws what comes. */
function run(boot: { kit: string; choices: ReturnType<typeof choices>; metrics: typeof COMPASS_METRICS }): void {
  const at = (selector: string) => document.querySelector(selector) as HTMLElement;
  const state = { choice: boot.choices.find(({ label }) => label === '近30天'), page: 1 };
  const shown = (unit: number, figure: number | undefined) => {
    if (figure === undefined) return '<span>-</span>';
    if (unit === 5) return `<span>${figure.toLocaleString('en-US')}</span>`;
    const [whole = '', cents = ''] = (figure / 100).toFixed(2).split('.');
    const grouped = Number(whole).toLocaleString('en-US');
    return `<span>¥</span><span>${grouped}</span><span>.</span><span>${cents}</span>`;
  };
  const ask = async () => {
    const { type = '', begin = '', end = '' } = state.choice ?? {};
    const days = { date_type: type, begin_date: `${begin} 00:00:00`, end_date: `${end} 00:00:00` };
    const fixed = { is_activity: 'false', activity_id: '', key_word: '', sale_type: '1', content_type: '1' };
    const index_selected = boot.metrics.map(({ code }) => code).join(',');
    const paging = { page_no: String(state.page), page_size: '10', sort_field: 'trans_amt', is_asc: 'false' };
    const fault = new URLSearchParams(location.search).get('fault') ?? '';
    const query = new URLSearchParams({ ...days, ...fixed, index_selected, ...paging, _fault: fault });
    at('.rows').setAttribute('aria-busy', 'true');
    const response = await fetch(`/compass_api/shop/product/product/product_list?${query}`);
    const answer = await response.json();
    at('.rows').removeAttribute('aria-busy');
    at('.shown-days').textContent = `${begin}-${end}`;
    if (answer.st === 0) draw(answer);
    await fetch(`/compass_api/shop/common/homepage/core_index_v3?${new URLSearchParams({ ...days, activity_id: '' })}`);
  };
  type Row = { cell_info: Record<string, Record<string, { index_values?: { value: { value?: number } } }>> };
  const draw = ({ data, page_result }: { data: Row[]; page_result: { total: number } }) => {
    at('.rows').innerHTML = data
      .map(({ cell_info }) => {
        const info = cell_info.product_info as Record<string, { value?: { value_str: string } }> | undefined;
        const id = info?.product_id_value?.value?.value_str;
        const cells = boot.metrics.map(({ code, unit }) => {
          const figure = cell_info[code]?.[`${code}_index_values`]?.index_values?.value.value;
          return `<td><div>${shown(unit, figure)}</div><div>3.12%</div></td>`;
        });
        const name = `<td><div>${info?.product_name_value?.value?.value_str}</div><div>ID: ${id}</div></td>`;
        return `<tr class="${boot.kit}-table-row">${name}${cells.join('')}</tr>`;
      })
      .join('');
    const last = Math.ceil(page_result.total / 10);
    at('.pages').innerHTML = Array.from({ length: last }, (_, n) => {
      const active = n + 1 === state.page ? ` ${boot.kit}-pagination-item-active` : '';
      return `<li title="${n + 1}" class="${boot.kit}-pagination-item${active}"><a>${n + 1}</a></li>`;
    }).join('');
    at('.total').textContent = `共 ${page_result.total} 条`;
  };
  document.addEventListener('click', ({ target }) => {
    const item = (target as Element).closest('li[title]');
    if (!item) return;
    state.page = Number(item.getAttribute('title'));
    void ask();
  });
  document.addEventListener('change', ({ target }) => {
    state.choice = boot.choices.find(({ label }) => label === (target as HTMLInputElement).value);
    state.page = 1;
    void ask();
  });
  void ask();
}

export function compassPage(today: Day, kit: string): string {
  const boot = { kit, choices: choices(today), metrics: COMPASS_METRICS };
  const radios = boot.choices.map(({ label }) => {
    const checked = label === '近30天' ? ' checked' : '';
    return `<label class="${kit}-radio-button-wrapper"><input type="radio" name="days" value="${label}"${checked}>${label}</label>`;
  });
  const heads = ['商品', ...COMPASS_METRICS.map(({ header }) => header)].map((text) => `<th>${text}</th>`);
  const calendar = `<div class="${kit}-dorami-date-picker-quick-picker-dropdown" style="display:none"><table><tbody><tr><td title="2026-08-20">2026/08/20</td></tr></tbody></table></div>`;
  const plugin = `<div class="el-dialog"><table class="dynamic-table"><thead><tr><th>商品名称</th><th>成交金额</th></tr></thead><tbody><tr><td>插件 ID: 3599999999999999999</td><td>¥9</td></tr></tbody></table></div>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>商品列表-抖音电商罗盘</title><link rel="icon" href="data:,"></head>
<body><header><span class="shop-name">${COMPASS_SHOP}</span></header>${plugin}
<div>${radios.join('')}<div class="${kit}-dorami-date-picker"><span class="shown-days"></span></div></div>${calendar}
<div class="${kit}-table-wrapper"><div class="${kit}-table"><table><thead><tr>${heads.join('')}</tr></thead><tbody class="rows"></tbody></table></div>
<ul class="${kit}-pagination"><li class="total"></li><span class="pages"></span></ul></div>
<script>(${run.toString()})(${JSON.stringify(boot)})</script></body></html>`;
}
