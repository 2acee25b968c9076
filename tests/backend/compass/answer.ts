/** 罗盘's answers, in its own envelope. */
import { COMPASS_METRICS, compassFigure, compassRanking } from './world.ts';

/** The last day of a request, and how many days: what the figures are drawn by. */
export function compassPeriodKey(parameters: URLSearchParams): string {
  return `${parameters.get('begin_date')}~${parameters.get('end_date')}`;
}

function metricOf(code: string, unit: number, figure: number | null): object {
  const value = figure === null ? { unit: 6 } : { unit, value: figure };
  return { [`${code}_index_values`]: { index_values: { value, out_period_ratio: { unit: 4, value: 0.0312 } } } };
}

export function compassList(parameters: URLSearchParams): object {
  const key = compassPeriodKey(parameters);
  const page = Number(parameters.get('page_no'));
  const size = Number(parameters.get('page_size'));
  const asked = (parameters.get('index_selected') ?? '').split(',');
  const ranking = compassRanking(key);
  const data = ranking.slice((page - 1) * size, page * size).map(({ id, title }) => {
    const metrics = COMPASS_METRICS.filter(({ code }) => asked.includes(code)).map(({ code, unit }) => [
      code,
      metricOf(code, unit, compassFigure(id, code, key)),
    ]);
    const text = (value: string) => ({ value: { unit: 1, value_str: value } });
    const product_info = { product_id_value: text(id), product_name_value: text(title) };
    return { cell_info: { product_info, ...Object.fromEntries(metrics) } };
  });
  return { st: 0, msg: '', data, page_result: { page_no: page, page_size: size, total: ranking.length } };
}

/** 首页 经营概况: not the sum of the products, as in a real shop. */
export function compassCards(): object {
  const figure = (unit: number, value: number) => ({
    index_value: { value: { unit, value }, last_value: { unit, value: 1 }, benchmark: { unit, value: 9 } },
  });
  const row = { income_amt: figure(3, 5_123_456), pay_cnt: figure(5, 612), product_click_ucnt: figure(5, 9_012) };
  const card = { compass_general_multi_index_card_value: { data: [row] } };
  return { st: 0, msg: '', data: { module_data: { homepage_core_index: card } } };
}
