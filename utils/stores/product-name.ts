import type { ProductSummary } from '../storage/tables.ts';

type Named = Pick<ProductSummary, 'product' | 'nickname' | 'articleNo' | 'title'>;

/** What the operator knows the product by: 简称, else 货号, else its title, else `fallback`. */
export function productName({ nickname, articleNo, title }: Named, fallback: string): string {
  return nickname || articleNo || title || fallback;
}

/**
 * Stands where a picture would (none is fetched unless the operator switched pictures on): the first Chinese sign, since titles open
 * with a year or a style number more often than with what tells them apart; else the first letters.
 */
export function tileText(name: string): string {
  const sign = /\p{Script=Han}/u.exec(name);
  if (sign) return sign[0];
  const [first = '', second = ''] = [...name.trim()];
  return /^[\x20-\x7e]$/.test(first) && /^[\x20-\x7e]$/.test(second) ? first + second : first;
}
