/** Reading what a page shows and what it received, against the least that could be done with the same. */
import { answerAmong } from '../../../utils/sites/find-site.ts';
import { readAnswer } from '../../../utils/sites/read-answer.ts';
import { readTable } from '../../../utils/sites/read-table.ts';
import { SITES } from '../../../utils/sites/registry.ts';
import type { SiteDeclaration, TablePage } from '../../../utils/sites/site.ts';
import { itemRank } from '../../../utils/sites/sycm/item-rank.ts';
import { sycm } from '../../../utils/sites/sycm/site.ts';
import { alternate, type Pair } from '../measure.ts';
import { progress, SIGNAL, timed } from './databases.ts';
import { productId } from './shop.ts';

const ROWS = 1000;
const FIGURES = [
  ...['商品访客数', '商品浏览量', '商品收藏人数', '商品加购人数', '商品加购件数', '支付买家数'],
  ...['支付件数', '支付金额', '商品详情页跳出率', '平均停留时长', '商品支付转化率'],
];

function figure(row: number, column: number): string {
  return `<td><div class="metric"><span>${(row * 37 + column * 101) % 90_000}</span><span>-4.57%</span></div></td>`;
}

/** 1,000 rows × 12 cells as the page's kit draws them, in a container of their own. */
export function drawTable(): HTMLElement {
  const head = ['商品名称', ...FIGURES].map((text) => `<th>${text}</th>`).join('');
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const id = productId(row);
    const product = `<td><div><a href="//item.taobao.com/item.htm?id=${id}">新款连衣裙 ${row}</a><div>ID:${id}</div></div></td>`;
    return `<tr>${product}${FIGURES.map((_, column) => figure(row, column)).join('')}</tr>`;
  });
  const box = document.createElement('div');
  box.innerHTML = `<p>统计时间 2026-11-21</p><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  document.body.append(box);
  return box;
}

/** Touches the text of the same cells. @returns characters, so that nothing is optimised away */
function walk(box: HTMLElement): number {
  let length = 0;
  for (const row of box.querySelectorAll('tr')) {
    for (const cell of row.cells) length += (cell.textContent ?? '').length;
  }
  return length;
}

export interface By {
  readonly site: SiteDeclaration;
  readonly page: TablePage;
}

export const DECLARED: By = { site: sycm, page: itemRank };

/** @throws when it does not give every row */
export async function readOnce({ site, page }: By = DECLARED): Promise<void> {
  const result = await readTable(site, page, document, '', SIGNAL);
  if (!result?.ok || result.value.rows.length !== ROWS) throw new Error(JSON.stringify(result).slice(0, 200));
}

/** Longest stretches (ms) for which the page had to wait, one a reading. */
async function waits(rounds: number): Promise<number[]> {
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const channel = new MessageChannel();
    let last = performance.now();
    let most = 0;
    channel.port1.onmessage = () => {
      const now = performance.now();
      most = Math.max(most, now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
    await readOnce();
    channel.port1.close();
    longest.push(Math.max(most, performance.now() - last));
  }
  return longest;
}

/** An answer of about this many bytes: real rows, and a key nobody declared that fills it up. */
function answerOf(rows: number, bytes: number): string {
  const metric = (value: number) => ({ value, cycleCrc: -0.04 });
  const data = Array.from({ length: rows }, (_, row) => ({
    itemId: { value: productId(row) },
    item: { itemId: productId(row), title: `新款连衣裙 ${row}`, pictUrl: '//img.alicdn.com/x.jpg' },
    ...Object.fromEntries(
      ['itmUv', 'itmPv', 'itemCltByrCnt', 'itemCartByrCnt', 'payByrCnt', 'payItmCnt', 'payAmt'].map((code, column) => [
        code,
        metric(row * 37 + column),
      ]),
    ),
  }));
  const inner = { code: 0, data: { recordCount: rows, data }, more: '' };
  const text = JSON.stringify(inner);
  const fill = Array.from({ length: Math.max(0, Math.floor((bytes - text.length) / 20)) }, (_, n) =>
    `k${n}`.padEnd(14),
  );
  return JSON.stringify({ ...inner, more: fill });
}

function readText(text: string, pageSize: number): void {
  const query = new URLSearchParams({
    ...{ dateRange: '2026-11-21|2026-11-21', dateType: 'day', page: '1', pageSize: `${pageSize}`, order: 'desc' },
    ...{
      orderBy: 'payAmt',
      device: '0',
      indexCode: 'itmUv,itmPv,itemCltByrCnt,itemCartByrCnt,payByrCnt,payItmCnt,payAmt',
    },
  });
  const url = new URL(`https://sycm.taobao.com/cc/item/view/top.json?${query}`);
  const kind = answerAmong(SITES, url);
  const request = { method: 'GET', url, body: null };
  const result = kind && readAnswer({ ...kind, request, text, shopName: '某某旗舰店' });
  if (!result?.ok) throw new Error(JSON.stringify(result).slice(0, 300));
}

/** @param times how often a round reads it: one millisecond alone says more of the clock than of us */
async function answerPair(rounds: number, rows: number, bytes: number, times: number): Promise<Pair> {
  const text = answerOf(rows, bytes);
  const each = async (read: () => void) => {
    const all = async () => {
      for (let n = 0; n < times; n += 1) read();
    };
    return (await timed(all)) / times;
  };
  return alternate(rounds, 3, {
    ours: () => each(() => readText(text, rows)),
    base: () => each(() => void JSON.parse(text)),
  });
}

export interface ReadingRounds {
  readonly table: Pair;
  /** ms the page waited at most, against nothing. */
  readonly wait: readonly number[];
  readonly small: Pair;
  readonly large: Pair;
}

export async function reading(rounds: number): Promise<ReadingRounds> {
  progress('reading: a table of 1,000 rows');
  const box = drawTable();
  const base = () => timed(async () => void walk(box));
  const table = await alternate(rounds, 3, { ours: () => timed(() => readOnce()), base });
  const wait = await waits(rounds);
  box.remove();
  progress('reading: answers');
  const small = await answerPair(rounds, 100, 200 * 1024, 20);
  const large = await answerPair(rounds, 500, 3.9 * 1024 * 1024, 1);
  return { table, wait, small, large };
}
