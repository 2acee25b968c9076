/** 京东商智 商品明细: long codes and noisy floats, two yen signs, plain numbers in a file of its own headers. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { JD_FIGURES } from '../../../utils/sites/jd/fields.ts';
import { JD_FILES } from '../../../utils/sites/jd/files.ts';
import { DAY } from '../../backend/jd/generations.ts';
import { readRows, taken } from '../files/read.ts';
import { body, draft, TABLE } from '../jd/answers.ts';
import { grouped, type OneDay, type OneProduct, yuan } from './one-day.ts';

const PRODUCTS: readonly OneProduct[] = [
  {
    id: '10020000000001',
    title: '练习绿茶 明前 250g',
    figures: {
      visitors: 1300,
      pageViews: 4911,
      impressions: 90_210,
      impressionUsers: 40_020,
      cartItems: 51,
      cartAdders: 44,
      orderBuyers: 31,
      orderItems: 36,
      orderAmount: 390_142,
      payBuyers: 25,
      payItems: 28,
      payAmount: 301_103,
      orders: 26,
      refundAmount: 28_690,
      refundOrders: 2,
      stayTime: 51.25,
    },
  },
  {
    id: '10020000000002',
    title: '练习白茶 礼盒',
    // A true 0 beside what 商智 has no figure of: its refunds and the mean stay of nobody.
    figures: {
      visitors: 41,
      pageViews: 55,
      impressions: 700,
      impressionUsers: 512,
      cartItems: 0,
      cartAdders: 0,
      orderBuyers: 1,
      orderItems: 1,
      orderAmount: 42,
      payBuyers: 0,
      payItems: 0,
      payAmount: 0,
      orders: 0,
    },
  },
];

const LACKS = { answer: [], table: ['impressionUsers'], file: ['impressions', 'impressionUsers'] } as const;
const MONEY: readonly MetricId[] = ['orderAmount', 'payAmount', 'refundAmount'];
const isMoney = (as: MetricId) => MONEY.includes(as);

interface Column {
  readonly as: MetricId;
  readonly code: string;
  readonly header: string;
}
const COLUMNS: readonly Column[] = JD_FIGURES.map(({ as, path, headers: [header = ''] }) => ({
  as: as as MetricId,
  code: path,
  header,
}));
const shownIn = (channel: keyof typeof LACKS) =>
  COLUMNS.filter(({ as }) => !(LACKS[channel] as readonly MetricId[]).includes(as));

/** 0.42 comes as 0.42000000000000004. */
function answered(as: MetricId, value: number | undefined): number | null {
  if (value === undefined) return null;
  return isMoney(as) ? (value / 100) * (1 + 2 ** -52) : value;
}

function answerText(): string {
  const rows = PRODUCTS.map(({ id, title, figures }) => ({
    spu_id: id,
    name: title,
    ...Object.fromEntries(
      COLUMNS.flatMap(({ as, code }) => [
        [code, answered(as, figures[as])],
        [`hb_${code}`, 7],
        [`hb_ratio_${code}`, 0.25],
      ]),
    ),
  }));
  return JSON.stringify({ header: { code: 0, desc: 'success' }, body: { data: rows, size: 3 }, errors: null });
}

function shown(as: MetricId, value: number | undefined, row: number): string {
  if (value === undefined) return '--';
  if (isMoney(as)) return `${row % 2 === 0 ? '￥' : '¥'}${yuan(value)}`;
  return as === 'stayTime' ? value.toFixed(2) : grouped(value);
}

function page(): string {
  const columns = shownIn('table');
  const cell = (inner: string) => `<td data-cell="true"><div>${inner}</div><div class="float"></div></td>`;
  const head = ['商品信息', ...columns.map(({ header }) => header)].map((text) => cell(`<div>${text}</div>`));
  const rows = PRODUCTS.map(({ id, title, figures }, row) => {
    const name = `<button>${title}</button><div><span>SPU: ${id}</span></div>`;
    const cells = columns.map(({ as }) => `<div>${shown(as, figures[as], row)}</div><div><span>7</span></div>`);
    return `<tr>${[name, ...cells].map(cell).join('')}</tr>`;
  });
  const table = (inner: string) => `<div><table><tbody>${inner}</tbody></table></div>`;
  return `${DAY}<div>${table(`<tr>${head.join('')}</tr>`)}${table(rows.join(''))}</div>`;
}

async function file() {
  const columns = shownIn('file');
  const header = ['时间', 'SPU', 'SPU名称', ...columns.map(({ header: text }) => text)];
  const rows = PRODUCTS.map(({ id, title, figures }) => [
    '2026-11-21',
    id,
    title,
    ...columns.map(({ as }) => {
      const value = figures[as];
      return value === undefined ? '-' : String(isMoney(as) ? value / 100 : value);
    }),
  ]);
  const layouts = JD_FILES.map((layout) => ({ site: 'jd', layout, lacks: [] }));
  return taken(await readRows([header, ...rows], { layouts })).drafts;
}

export async function jdDay(): Promise<OneDay> {
  const [only, ...others] = await file();
  if (!only || others.length > 0) throw new Error('not one sheet');
  const indicators = COLUMNS.map(({ code }) => code);
  return {
    products: PRODUCTS,
    answer: draft(answerText(), TABLE, body({ indicators })),
    page: page(),
    file: only,
    lacks: LACKS,
  };
}
