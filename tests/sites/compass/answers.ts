import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { readAny } from '../read-any.ts';

export { value } from '../read-any.ts';

/** Codes the fixture's request asked for; its rows carry them all. */
const ASKED =
  'trans_amt,receive_amt,pay_amt,pay_cnt,pay_ucnt,pay_combo_cnt,product_show_ucnt,product_show_cnt,product_click_ucnt,product_click_cnt,product_show_click_converse_uv_rate,click_add_to_cart_uv,product_wish_ucnt,refund_amt,refund_order_cnt,ad_costed_amt';

const LIST = '/compass_api/shop/product/product/product_list';
const WHOLE = {
  is_activity: 'false',
  activity_id: '',
  key_word: '',
  index_selected: ASKED,
  sale_type: '1',
  content_type: '1',
  cate_ids: '',
  cate_ids_original: '0',
  product_tab: '0',
  only_abnormal: 'false',
  only_drop_gmv: 'false',
  use_customize_gmv: 'false',
  abnormal_threshold_gmv: '30',
  new_version: 'true',
  page_no: '1',
  page_size: '10',
  _lid: '1',
  msToken: 'x',
};

export function period(type: string, begin: string, end = begin): Readonly<Record<string, string>> {
  return { date_type: type, begin_date: `${begin} 00:00:00`, end_date: `${end} 00:00:00` };
}

export function address(parameters: Readonly<Record<string, string>>, path = LIST): string {
  const all = path === LIST ? { ...WHOLE, ...parameters } : parameters;
  return `https://compass.jinritemai.com${path}?${new URLSearchParams(all)}`;
}

export const DAY = address(period('2', '2026/11/21'));
export const CARDS = address(period('20', '2026/11/21'), '/compass_api/shop/common/homepage/core_index_v3');

export function read(text: string, at = DAY, shopName: string | null = null): Result<SheetDraft> {
  return readAny(text, at, shopName);
}

export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

export function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'golden', name), 'utf8'));
}

interface ListAnswer {
  st: unknown;
  data: { cell_info: Record<string, unknown> }[];
  page_result: { total: unknown };
}

/** A fresh copy of the finished day's answer, for bending. */
export function day(): ListAnswer {
  return JSON.parse(fixture('product-list.json'));
}

/** The object that holds a metric's figure in a row, for bending. */
export function holder(answer: ListAnswer, row: number, code: string): Record<string, unknown> {
  const metric = answer.data[row]?.cell_info[code] as Record<
    string,
    { index_values: { value: Record<string, unknown> } }
  >;
  const found = metric?.[`${code}_index_values`]?.index_values.value;
  if (!found) throw new Error(`no ${code}`);
  return found;
}
