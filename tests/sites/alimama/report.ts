/** One made-up day of 商品报表, as its page and as its file. Two products in three scenes, one of them in two plans. */
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { ALIMAMA_FIELDS } from '../../../utils/sites/alimama/fields.ts';

export interface ReportRow {
  readonly day: string;
  readonly scene: string;
  readonly plan: string;
  readonly product: string;
  readonly title: string;
  /** Money in fen; without a key where 万相台 itself has no figure. */
  readonly figures: Readonly<Partial<Record<MetricId, number>>>;
}

export const DRESS = '612345678901';
export const SCARF = '612345678902';

function row(scene: string, plan: string, product: string, shown: number, clicks: number): ReportRow {
  const title = product === DRESS ? '练习连衣裙' : '练习围巾';
  const figures = {
    adImpressions: shown,
    adClicks: clicks,
    adCost: clicks * 87,
    adPayAmount: clicks * 1_299,
    adOrders: Math.floor(clicks / 10),
    adCarts: clicks * 2,
  };
  // Nobody marked the scarf, of which the report says nothing.
  return {
    day: '2026-11-21',
    scene,
    plan,
    product,
    title,
    figures: product === DRESS ? { ...figures, adFavorites: 3 } : figures,
  };
}

export const ROWS: readonly ReportRow[] = [
  row('关键词推广', '810001', DRESS, 12_225, 274),
  row('关键词推广', '810001', SCARF, 1_000, 40),
  row('关键词推广', '810002', DRESS, 900, 9),
  row('人群推广', '820001', DRESS, 5_000, 61),
  row('货品全站推广', '830001', DRESS, 500, 90),
];

const FIGURES = ALIMAMA_FIELDS.filter(({ as }) => as !== 'adClickRate').map(({ as, headers: [header = ''], unit }) => ({
  as: as as MetricId,
  header,
  unit,
}));

export const HEADERS: readonly string[] = [
  '日期',
  '场景ID',
  '场景名字',
  '计划ID',
  '计划名字',
  '主体ID',
  '主体类型',
  '主体名称',
  ...FIGURES.map(({ header }) => header),
  '点击率',
];

function facts({ day, scene, plan, product, title }: ReportRow): string[] {
  return [day, '7', scene, plan, `计划 ${plan}`, product, '商品', title];
}

const rate = ({ figures: { adClicks = 0, adImpressions = 1 } }: ReportRow): number => adClicks / adImpressions;

/** `12,225`, `1,129.50`, `2.24%`; `-` for nothing. */
export function shownCells(row: ReportRow): string[] {
  const cells = FIGURES.map(({ as, unit }) => {
    const figure = row.figures[as];
    if (figure === undefined) return '-';
    const digits = unit === 'yuan' ? { minimumFractionDigits: 2 } : {};
    return (unit === 'yuan' ? figure / 100 : figure).toLocaleString('en-US', digits);
  });
  return [...facts(row), ...cells, `${(rate(row) * 100).toFixed(2)}%`];
}

/** Bare numbers, the rate as a decimal. */
export function fileCells(row: ReportRow): string[] {
  const cells = FIGURES.map(({ as, unit }) => {
    const figure = row.figures[as];
    return figure === undefined ? '-' : String(unit === 'yuan' ? figure / 100 : figure);
  });
  return [...facts(row), ...cells, rate(row).toFixed(5)];
}

/** The page's body. @param more columns of the page beside those of the report, header and cell */
export function page(
  rows: readonly ReportRow[],
  { without = [], more = [], period = '2026-11-21 至 2026-11-21', extra = '' } = {} as {
    without?: readonly string[];
    more?: readonly (readonly [string, string])[];
    period?: string;
    extra?: string;
  },
): string {
  const keep = (cells: readonly string[]) => cells.filter((_, at) => !without.includes(HEADERS[at] ?? ''));
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const head = line([...keep(HEADERS), ...more.map(([header]) => header)], 'th');
  const sums = line(['合计', ...Array(keep(HEADERS).length + more.length - 1).fill('9')], 'td');
  const body = rows.map((one) => line([...keep(shownCells(one)), ...more.map(([, cell]) => cell)], 'td'));
  return `<p>数据范围为 ${period}</p>${extra}<table><thead>${head}</thead><tbody>${sums}${body.join('')}</tbody></table>`;
}
