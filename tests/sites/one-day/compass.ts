/** 抖店罗盘 商品列表: fen in nested objects, money in pieces on the page, yuan and late figures in the file. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { COMPASS_FIELDS } from '../../../utils/sites/compass/fields.ts';
import { address, period, read, value } from '../compass/answers.ts';
import { readRows, taken } from '../files/read.ts';
import { grouped, type OneDay, type OneProduct, yuan } from './one-day.ts';

const PRODUCTS: readonly OneProduct[] = [
  {
    id: '3600000000000000001',
    title: '加绒直筒裤',
    figures: {
      payAmount: 1_283_412,
      buyerPaidAmount: 1_230_005,
      settledAmount: 1_100_000,
      orders: 131,
      payBuyers: 126,
      payItems: 140,
      impressions: 41_002,
      impressionUsers: 30_711,
      clicks: 5_210,
      clickUsers: 4_312,
      cartAdders: 321,
      favoriters: 88,
      refundAmount: 98_000,
      refundOrders: 9,
    },
  },
  {
    id: '3600000000000000002',
    title: '羊毛围巾',
    // Nothing sold is a true 0; what 罗盘 settles later has no figure yet.
    figures: {
      payAmount: 0,
      buyerPaidAmount: 0,
      orders: 0,
      payBuyers: 0,
      payItems: 0,
      impressions: 310,
      impressionUsers: 200,
      clicks: 1,
      clickUsers: 1,
      cartAdders: 0,
      favoriters: 0,
    },
  },
];

/** Some shops' file lacks 成交件数; the page shows what is chosen in 指标配置. */
const LACKS = { answer: [], table: ['favoriters', 'impressions'], file: ['payItems'] } as const;

const COLUMNS = COMPASS_FIELDS.filter(({ unit }) => unit !== 'text').map(({ as, chosenBy, headers, unit }) => ({
  as: as as MetricId,
  code: chosenBy ?? '',
  // As exported: half-width brackets.
  header: headers.find((text) => text.includes('(')) ?? headers[0] ?? '',
  money: unit === 'fen',
}));
type Column = (typeof COLUMNS)[number];
const shownIn = (channel: keyof typeof LACKS) =>
  COLUMNS.filter(({ as }) => !(LACKS[channel] as readonly MetricId[]).includes(as));

function answerText(): string {
  const text = (value_str: string) => ({ value: { unit: 1, value_str } });
  const data = PRODUCTS.map(({ id, title, figures }) => {
    const metrics = COLUMNS.map(({ as, code, money }) => {
      const figure = figures[as];
      const held = figure === undefined ? { unit: 6 } : { unit: money ? 3 : 5, value: figure };
      const index_values = { value: held, out_period_ratio: { unit: 4, value: 0.0312 } };
      return [code, { [`${code}_index_values`]: { index_values } }];
    });
    const product_info = { product_id_value: text(id), product_name_value: text(title) };
    return { cell_info: { product_info, ...Object.fromEntries(metrics) } };
  });
  return JSON.stringify({ st: 0, msg: '', data, page_result: { page_no: 1, page_size: 10, total: data.length } });
}

function shown({ as, money }: Column, { figures }: OneProduct): string {
  const figure = figures[as];
  if (figure === undefined) return '<span>-</span>';
  if (!money) return `<span>${grouped(figure)}</span>`;
  const [whole, cents] = yuan(figure).split('.');
  return `<span>¥</span><span>${whole}</span><span>.</span><span>${cents}</span>`;
}

function page(): string {
  const columns = shownIn('table');
  const heads = ['商品', ...columns.map(({ header }) => header)].map((text) => `<th>${text}</th>`);
  const rows = PRODUCTS.map((product) => {
    const name = `<td><div>${product.title}</div><div>ID: ${product.id}</div></td>`;
    const cells = columns.map((column) => `<td><div>${shown(column, product)}</div><div>3.12%</div></td>`);
    return `<tr>${name}${cells.join('')}</tr>`;
  });
  const picker = '<div class="ecom-dorami-date-picker"><span>2026/11/21-2026/11/21</span></div>';
  return `${picker}<div class="ecom-table"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

async function file() {
  const columns = shownIn('file');
  const header = [
    '统计周期',
    '商品名称',
    '商品编码',
    '载体',
    '品类',
    '自卖/合作',
    ...columns.map(({ header: text }) => text),
  ];
  const cells = ({ figures }: OneProduct) =>
    columns.map(({ as, money }) => {
      const figure = figures[as];
      if (figure === undefined) return as === 'settledAmount' ? '数据暂未更新' : '-';
      return String(money ? figure / 100 : figure);
    });
  const row = (product: OneProduct, carrier: string) => [
    ...['2026/11/21', product.title, product.id, carrier, '全部', '全部'],
    ...cells(product),
  ];
  const parts = ['全部', '直播', '商品卡'].flatMap((carrier) => PRODUCTS.map((product) => row(product, carrier)));
  const { drafts } = taken(await readRows([header, ...parts]));
  return drafts.filter(({ scope }) => Object.keys(scope.filters).length === 0);
}

export async function compassDay(): Promise<OneDay> {
  const [only, ...others] = await file();
  if (!only || others.length > 0) throw new Error('not one sheet of whole products');
  const asked = { ...period('2', '2026/11/21'), index_selected: COLUMNS.map(({ code }) => code).join(',') };
  return {
    products: PRODUCTS,
    answer: value(read(answerText(), address(asked))),
    page: page(),
    file: only,
    lacks: LACKS,
  };
}
