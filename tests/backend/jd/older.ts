/** 商品明细 in the older generations of its markup: the old page on sz.jd.com, and `jmtd-*` on jdsz. */
import { addDays, type Day, dayOfInstant } from '../../../utils/time/day.ts';
import { type Period, periodEnd, periodStart } from '../../../utils/time/period.ts';
import { type Asked, type SceneView, sceneHtml } from '../scene.ts';
import { grace, picker, type Shown, sticky } from './generations.ts';
import { jdHeader } from './page.ts';
import { jdTop } from './summaries.ts';

export const OLD_PAGE = 'https://sz.jd.com/szweb/sz/view/productAnalysis/productDetail.html';
export const OLD_LIST = '/sz/api/productDetail/getProductList.ajax';
export const SHOWN_ROWS = 10;

const yuan = (fen: number) => `￥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
const whole = (count: number) => count.toLocaleString('en-US');
const part = (k: number, n: number) => (n === 0 ? '--' : `${((100 * k) / n).toFixed(2)}%`);

/** The products at the top of a period, as the page writes them; below each figure one of the period before. */
function shownOf(period: Period): readonly Shown[] {
  const skus = jdTop(period, 'sku', SHOWN_ROWS);
  return jdTop(period, 'spu', SHOWN_ROWS).map(({ facts, figures }, n) => {
    const { payAmount = 0, visitors = 0, payBuyers = 0 } = figures;
    const before = (figure: number) => Math.round(figure * 0.8);
    return {
      id: facts.product,
      sku: skus[n]?.facts.product ?? '',
      title: facts.title,
      figures: [
        [yuan(payAmount), yuan(before(payAmount))],
        [whole(visitors), whole(before(visitors))],
        [part(payBuyers, visitors), '1.00%'],
        [whole(payBuyers), whole(before(payBuyers))],
      ],
    };
  });
}

function asked(period: Period): Asked {
  const [startDate, endDate] = [periodStart(period), periodEnd(period)];
  const days = { date: endDate, startDate, endDate, type: '0' };
  const scope = { second: '999999', third: '', channel: '99', categoryType: '0', compareType: 'hb' };
  return { address: `https://sz.jd.com${OLD_LIST}?${new URLSearchParams({ ...days, ...scope })}` };
}

/** The old list's rows are lists without names. */
export function oldList(): string {
  const data = [
    ['练习绿茶', '10020000000001', 25, 3011],
    ['练习白茶', '10020000000002', 1, 286.9],
  ];
  return JSON.stringify({ status: 0, message: 'success', content: { gridData: { data } } });
}

function page(title: string, draw: (shown: readonly Shown[]) => string, asks: (period: Period) => readonly Asked[]) {
  const today = dayOfInstant(Date.now());
  const last = addDays(today, -1);
  const view = (label: string, period: Period, words: string): SceneView => ({
    label,
    asks: asks(period),
    markup: picker(words, addDays(last, -60)) + draw(shownOf(period)),
  });
  const from: Day = addDays(last, -29);
  return sceneHtml({
    title: `${title} - 京东商智`,
    header: jdHeader(),
    views: [
      view('昨天', { kind: 'day', day: last }, last),
      view('近30天', { kind: 'range', from, to: last }, `${from} ~ ${last}`),
      view('实时', { kind: 'live', day: today }, `${today} 14:20:05`),
    ],
  });
}

/** AngularJS, on the old host, with the list it asks for. */
export const oldPage = () => page('商品明细', grace, (period) => [asked(period)]);

/** Its answer does not come: what stands on the page is all there is. */
export const stickyPage = () => page('商品明细', sticky, () => []);
