/** 拼多多 商品明细: texts in yuan, yesterday in the same cell. Its only file is advertising's: 推广报表. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { PDD_FIELDS } from '../../../utils/sites/pdd/fields.ts';
import { PDD_AD_HEADER } from '../../backend/pdd/file.ts';
import { readRows, taken } from '../files/read.ts';
import { read, value } from '../pdd/answers.ts';
import type { OneDay, OneProduct } from './one-day.ts';

const PRODUCTS: readonly OneProduct[] = [
  {
    id: '740950264243',
    title: '兔头牙膏',
    figures: {
      visitors: 1503,
      pageViews: 2838,
      favoriters: 25,
      orderBuyers: 71,
      orders: 70,
      payBuyers: 66,
      payItems: 81,
      payAmount: 162_146,
    },
  },
  {
    id: '740950264244',
    title: '竹纤维毛巾',
    figures: {
      visitors: 12,
      pageViews: 12,
      favoriters: 0,
      orderBuyers: 0,
      orders: 0,
      payBuyers: 0,
      payItems: 0,
      payAmount: 0,
    },
  },
];

const COLUMNS = PDD_FIELDS.filter(({ unit }) => unit !== 'text').map(({ as, path, headers: [header = ''], unit }) => ({
  as: as as MetricId,
  path,
  header,
  money: unit === 'yuan',
}));

/** No separators, on the page either. */
function written(figure: number | undefined, money: boolean): string | null {
  if (figure === undefined) return null;
  return money ? (figure / 100).toFixed(2) : String(figure);
}

function answerText(): string {
  const goodsDetailList = PRODUCTS.map(({ id, title, figures }) => ({
    statDate: '2026-11-21',
    goodsId: Number(id),
    goodsName: title,
    imprUsrCnt: '0',
    ...Object.fromEntries(
      COLUMNS.flatMap(({ as, path, money }) => [
        [path, written(figures[as], money)],
        [`${path}Ytd`, null],
        [`${path}Ppr`, -0.1294],
      ]),
    ),
  }));
  const result = { goodsDetailList, totalNum: PRODUCTS.length, timestamp: 1_795_300_000_000, delayData: false };
  return JSON.stringify({ success: true, errorCode: 1_000_000, errorMsg: null, result });
}

function page(lacks: readonly MetricId[]): string {
  const columns = COLUMNS.filter(({ as }) => !lacks.includes(as));
  const heads = ['商品信息', ...columns.map(({ header }) => header), '成交转化率', '操作'];
  const rows = PRODUCTS.map(({ id, title, figures }) => {
    const cells = columns.map(
      ({ as, money }) => `<td><div>${written(figures[as], money)}</div><div>昨日 525</div></td>`,
    );
    return `<tr><td><p>${title}</p><span>ID:${id}</span></td>${cells.join('')}<td>8.55%（低）</td><td>详情</td></tr>`;
  });
  const head = `<table><thead><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr></thead></table>`;
  const body = `<table><tbody>${rows.join('')}</tbody></table>`;
  return `<p>统计时间 2026-11-21</p><div data-testid="beast-core-table"><div>${head}</div><div>${body}</div></div>`;
}

/** What advertising says of the same products and day. */
export const PDD_AD: readonly OneProduct[] = PRODUCTS.map(({ id, title }, n) => ({
  id,
  title,
  figures: { adImpressions: 9_000 + n, adClicks: 300, adCost: 4_550, adPayAmount: 19_900, adFavorites: n },
}));

async function file() {
  const rows = PDD_AD.map(({ id, title, figures }) => [
    ...['2026-11-21', id, title, '1.00'],
    ...(['adPayAmount', 'adCost'] as const).map((as) => written(figures[as], true)),
    ...(['adImpressions', 'adClicks', 'adFavorites'] as const).map((as) => written(figures[as], false)),
  ]);
  return taken(await readRows([PDD_AD_HEADER, ...rows])).drafts;
}

export async function pddDay(): Promise<OneDay> {
  const [only, ...others] = await file();
  if (!only || others.length > 0) throw new Error('not one sheet');
  const lacks = { answer: [], table: ['orderBuyers'], file: COLUMNS.map(({ as }) => as) } as const;
  return { products: PRODUCTS, answer: value(read(answerText())), page: page(lacks.table), file: only, lacks };
}
