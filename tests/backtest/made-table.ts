/** Small made-up tables for the tests of the backtest. */
import { addDays, type Day } from '../../utils/time/day.ts';

export const FIRST = '2026-03-01' as Day;

export function dayAt(n: number): Day {
  return addDays(FIRST, n);
}

/** Lines as a file's runs of rows; an empty cell is null. */
export function runsOf(...lines: readonly string[]): readonly (readonly (string | null)[])[][] {
  return [lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)))];
}

/** Item i of n sells about i + 1 a day, its visitors are ten times that; some chance-like waves over it. */
export function dailyCsv(items: number, days: number): string {
  const lines = ['source,item,category,date,uv,fav,cart,buy,buyers,qty,amount,price'];
  for (let item = 0; item < items; item++) {
    for (let day = 0; day < days; day++) {
      const orders = Math.max(0, item + 1 + (((item * 7 + day * 5) % 11) - 5));
      const cells = [orders * 10 + (day % 3), day % 4, orders * 2, orders, orders, orders, orders * 30, 30];
      lines.push(`shop,${100 + item},c${item % 2},${dayAt(day)},${cells.join(',')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
