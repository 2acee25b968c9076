/** Which headers mean what. The first name of a list that the table has is taken. */
import { Refused } from './refused.ts';

export const COLUMN_NAMES = {
  source: ['source', 'shop', 'store', 'shop_id', 'store_id'],
  item: ['item', 'item_id', 'itemid', 'product', 'product_id', 'goods_id', 'sku', 'sku_id', 'stock_code', 'asin'],
  category: ['category_top', 'category', 'category_id', 'category_name', 'cate_id', 'cat'],
  from: ['date_from', 'start_date', 'from', 'start', 'date', 'day', 'stat_date', 'thedate', 'dt', 'ds'],
  to: ['date_to', 'end_date', 'to', 'end'],
  days: ['days', 'n_days'],
  pageViews: ['pv', 'page_views', 'pageviews', 'views', 'pv_ipv'],
  visitors: ['uv', 'visitors', 'pv_uv', 'sessions', 'users'],
  favourites: ['fav', 'favs', 'favourites', 'favorites', 'collect_uv', 'collects', 'wishlist'],
  carts: ['cart', 'carts', 'cart_uv', 'cart_adds', 'add_to_cart', 'addtocart'],
  orders: ['buy', 'orders', 'num_alipay', 'order_count', 'num_orders', 'paid_orders', 'orders_paid', 'purchases'],
  buyers: ['buyers', 'unum_alipay', 'pay_buyers', 'customers'],
  pieces: ['qty', 'quantity', 'units', 'pieces', 'qty_alipay', 'units_sold'],
  amount: ['amount', 'amt_alipay', 'revenue', 'sales', 'gmv', 'turnover'],
  price: ['price', 'unit_price', 'avg_price'],
  returns: [
    'returns',
    'return_qty',
    'returned_qty',
    'returned',
    'return_orders',
    'refunds',
    'refund_qty',
    'refund_orders',
  ],
  understock: ['understock_cost'],
  overstock: ['overstock_cost'],
} as const;

export type Column = keyof typeof COLUMN_NAMES;

/** Where each column stands; -1 where the table has none. */
export type ColumnPlaces = Readonly<Record<Column, number>>;

const NEEDED: readonly Column[] = ['item', 'from', 'orders'];

/** `Date From`, `date-from` and `date_from` are one name. */
function plainName(header: string | null): string {
  return (header ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** @throws Refused when the table has no item, no date or no orders */
export function columnPlaces(header: readonly (string | null)[]): ColumnPlaces {
  const names = header.map(plainName);
  const place = (column: Column): number => {
    const name = COLUMN_NAMES[column].find((candidate) => names.includes(candidate));
    return name === undefined ? -1 : names.indexOf(name);
  };
  const columns = Object.keys(COLUMN_NAMES) as Column[];
  const places = Object.fromEntries(columns.map((column) => [column, place(column)])) as Record<Column, number>;
  const missing = NEEDED.filter((column) => places[column] < 0);
  if (missing.length > 0) {
    const wanted = missing.map(
      (column) => `${column === 'from' ? 'date' : column} (${COLUMN_NAMES[column].join(', ')})`,
    );
    throw new Refused(`no column for ${wanted.join(' and ')}`);
  }
  return places;
}
