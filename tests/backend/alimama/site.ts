/** 万相台 played: 商品报表, split into 场景 and 计划 or summed over them. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { dayOfInstant } from '../../../utils/time/day.ts';
import type { PlayedReply, PlayedRequest, PracticeSite } from '../practice-site.ts';
import { alimamaPage } from './page.ts';
import { type AdRow, ALIMAMA_METRICS, ALIMAMA_PRODUCTS, adRows } from './world.ts';

const PAGE_SIZE = 20;

function written(as: MetricId, value: number): string {
  const money = as === 'adCost' || as === 'adPayAmount';
  return money ? (value / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }) : value.toLocaleString('en-US');
}

function shown(facts: readonly string[], of: (as: MetricId) => number) {
  const rate = `${((100 * of('adClicks')) / of('adImpressions')).toFixed(2)}%`;
  return { facts, figures: [...ALIMAMA_METRICS.map(({ as }) => written(as, of(as))), rate] };
}

function split({ id, title, scene, plan, figures }: AdRow) {
  return shown([scene, plan, `计划 ${plan}`, id, '商品', title], (as) => figures[as] ?? 0);
}

function summed(rows: readonly AdRow[]) {
  return ALIMAMA_PRODUCTS.map(({ id, title }) => {
    const own = rows.filter((row) => row.id === id);
    return shown([id, '商品', title], (as) => own.reduce((sum, { figures }) => sum + (figures[as] ?? 0), 0));
  });
}

function answer({ url, body }: PlayedRequest): PlayedReply {
  const { pathname } = new URL(url);
  const reply = (type: string, text: string) => ({ status: 200, headers: { 'content-type': type }, body: text });
  if (pathname === '/index.html') return reply('text/html;charset=UTF-8', alimamaPage(dayOfInstant(Date.now())));
  if (pathname !== '/report/query.json') return { status: 404, headers: {}, body: '' };
  const asked = JSON.parse(body ?? '{}');
  const all = adRows(`${asked.from}~${asked.to}`);
  const rows = asked.split ? all.map(split) : summed(all);
  const page = rows.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE);
  return reply('application/json', JSON.stringify({ rows: page, total: rows.length }));
}

export const alimamaPractice: PracticeSite = { hosts: ['one.alimama.com'], answer };
