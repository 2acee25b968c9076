/** Runs in the played page, as text: it may use nothing from outside itself. */
import type { JdBoot } from './page.ts';

export function pageScript(): void {
  const boot = JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as JdBoot;
  type Row = Record<string, string | number | boolean | null>;
  const state = { level: 'spu', choice: boot.choices.at(-1) as JdBoot['choices'][number], page: 1, turn: 0 };
  let rows: Row[] = [];
  const frame = document.querySelector('main') as HTMLElement;
  const inside = boot.scenario === 'shadow' ? frame.attachShadow({ mode: 'open' }) : frame;
  if (inside !== frame) inside.append(...frame.childNodes);
  const at = (name: string) => inside.querySelector(`[class*="${name}"]`) as HTMLElement;
  const make = (tag: string, text: string | null, attributes: Record<string, string> = {}) => {
    const element = document.createElement(tag);
    if (text !== null) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const shown = (code: string, value: Row[string] | undefined) => {
    if (typeof value !== 'number') return '--';
    const money = code.includes('ord_amt');
    const digits = money ? 2 : 0;
    const text = value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return money ? `￥${text}` : text;
  };

  const cell = (kind: string, column: number, content: Element[]) => {
    const td = make('td', null, { 'data-cell': 'true', 'data-col-index': `${column}`, [`data-${kind}-cell`]: 'true' });
    const inner = make('div', null);
    inner.append(...content);
    td.append(inner, make('div', null));
    return td;
  };

  const rowOf = (row: Row) => {
    const tr = make('tr', null);
    const id = row[`${state.level}_id`];
    const name = make('div', null);
    if (row.$summary) name.append(make('span', '合计'));
    else {
      const printed = make('div', null);
      printed.append(make('span', `${state.level.toUpperCase()}: ${id}`));
      name.append(make('button', `${row.name}`), printed);
    }
    tr.append(cell('body', 0, [name]));
    boot.columns.forEach(({ code }, n) => {
      const both = [make('div', shown(code, row[code])), make('div', shown(code, row[`hb_${code}`]))];
      tr.append(cell('body', n + 1, both));
    });
    return tr;
  };

  const wrap = (trs: Element[]) => {
    const scroll = make('div', null, { class: 'jmt-base-table-scroll-wrapper-css-163zprw' });
    const table = make('table', null);
    const body = make('tbody', null);
    body.append(...trs);
    table.append(body);
    scroll.append(table);
    return scroll;
  };

  const pager = (count: number) => {
    const box = make('div', null, { class: 'jmt-pagination-main-css-1c61mm3' });
    const list = make('ul', null);
    for (let n = 1; n <= Math.ceil(count / 10); n++) {
      const mark = n === state.page ? ' jmt-normal-pagination-item-check-css-1c61mm3' : '';
      const item = make('li', `${n}`, { class: `jmt-normal-pagination-item-css-1c61mm3${mark}` });
      item.addEventListener('click', () => {
        state.page = n;
        draw();
      });
      list.append(item);
    }
    box.append(make('div', `总共${count}条`), list);
    return box;
  };

  const draw = () => {
    const head = make('tr', null);
    ['商品信息', ...boot.columns.map(({ header }) => header)].forEach((text, n) => {
      head.append(cell('head', n, [make('div', text)]));
    });
    const products = rows.filter((row) => !row.$summary);
    const page = products.slice((state.page - 1) * 10, state.page * 10);
    at('jmt-base-table').replaceChildren(
      wrap([head]),
      wrap([...rows.filter((row) => row.$summary), ...page].map(rowOf)),
      pager(products.length),
    );
  };

  const controls = () => {
    const { live, from, to } = state.choice;
    const days = from === to ? from : `${from} ~ ${to.slice(5)}`;
    at('echo').replaceChildren(
      make('span', `当前：${live ? `${from} 14:00:00` : days}`),
      make('span', `对比：${from.slice(0, 4)}-01-01`),
    );
    at('tabs').replaceChildren(
      ...['SKU', 'SPU'].map((name) => {
        const chosen = `${name.toLowerCase() === state.level}`;
        const tab = make('div', name, { role: 'tab', class: 'jmt-tab-css-1t2u3v', 'aria-selected': chosen });
        tab.addEventListener('click', () => {
          state.level = name.toLowerCase();
          load();
        });
        return tab;
      }),
    );
    at('periods').replaceChildren(
      ...boot.choices.map((choice) => {
        const item = make('li', choice.label, { class: 'jmt-combo-date-picker-list-tag-css-uhmx12' });
        item.addEventListener('click', () => {
          state.choice = choice;
          load();
        });
        return item;
      }),
    );
  };

  const load = () => {
    const turn = ++state.turn;
    const { live, from, to } = state.choice;
    state.page = 1;
    controls();
    const dateType = live ? 'todayRealtime' : from === to ? 'day' : 'custom';
    const moment = (day: string, time: string) => (live ? `${day} ${time}` : day);
    const query = boot.scenario === '' ? '' : `?_scenario=${boot.scenario}`;
    void fetch(`https://szgateway.jd.com/api/lowcode/productDetail/table/productTable.ajax${query}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'user-mup': `${Date.now()}`, uuid: 'practice' },
      body: JSON.stringify({
        proType: state.level,
        realtime: live,
        interval: 'DAY',
        dateType,
        startDate: moment(from, '00:00:00'),
        endDate: moment(to, '14:00:00'),
        compareStartDate: from,
        compareEndDate: to,
        compareType: 'hb',
        channel: 'all',
        indicators: boot.columns.map(({ code }) => code),
        onlyAttention: false,
      }),
    })
      .then((response) => response.json())
      .then((answer: { body: { data: Row[] } | null }) => {
        if (turn !== state.turn) return;
        rows = answer.body?.data ?? [];
        draw();
      });
  };

  load();
}
