import type { ProductSummary } from '../storage/tables.ts';

type Named = Pick<ProductSummary, 'product' | 'nickname' | 'articleNo' | 'title'>;

/** What the operator knows the product by: 简称, else 货号, else its title, else `fallback`. */
export function productName({ nickname, articleNo, title }: Named, fallback: string): string {
  return nickname || articleNo || title || fallback;
}

/** The first letters stand where a picture would: no picture is ever fetched. */
export function tileText(name: string): string {
  const [first = '', second = ''] = [...name.trim()];
  return /^[\x20-\x7e]$/.test(first) && /^[\x20-\x7e]$/.test(second) ? first + second : first;
}
