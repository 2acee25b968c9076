import type { ColumnUnit } from '../columns.ts';

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function shownValue(value: number | undefined, unit: ColumnUnit): string {
  if (value === undefined) return '-';
  switch (unit) {
    case 'count':
      return whole.format(value);
    case 'yuan':
    case 'seconds':
      return exact.format(value);
    case 'rate':
      return `${exact.format(value * 100)}%`;
  }
}

export function shownChange(change: number | undefined): string {
  if (change === undefined) return '-';
  return `${change > 0 ? '+' : ''}${exact.format(change * 100)}%`;
}
