/** The made-up shop as rows of 自助取数: product × day. */
import { addDays, type Day, dayNumber } from '../../../utils/time/day.ts';
import { figuresOf, productId } from './shop.ts';

const PRODUCTS = 1000;
export const HEADERS: readonly string[] = [
  ...['统计日期', '商品ID', '商品名称', '商品访客数', '商品浏览量', '商品收藏人数', '商品加购人数'],
  ...['支付买家数', '支付件数', '支付金额', '商品支付转化率', '访客平均价值'],
];

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** @param last the newest of its days; the others follow back in time */
export function exportRows(count: number, last: Day, products = PRODUCTS): string[][] {
  return Array.from({ length: count }, (_, n) => {
    const index = n % products;
    const day = addDays(last, -Math.floor(n / products));
    const [visitors, views, favorites, carts, buyers, items, amount] = figuresOf(index, dayNumber(day));
    const counts = [visitors, views, favorites, carts, buyers, items].map(String);
    const rates = [`${((buyers / visitors) * 100).toFixed(2)}%`, yuan(Math.round(amount / visitors))];
    return [day, productId(index), `新款春秋连衣裙, 收腰 ${index}`, ...counts, yuan(amount), ...rates];
  });
}

export function csvText(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
  return `\ufeff${[HEADERS, ...rows].map(line).join('\r\n')}\r\n`;
}
