import { type Amount, FEN } from './amount.ts';

/** `-¥1,146.92`; what is finer than a fen keeps its digits: `¥1.794`. */
export function showAmount(amount: Amount): string {
  const [whole, rest] = [Math.trunc(Math.abs(amount) / (100 * FEN)), Math.abs(amount) % (100 * FEN)];
  const decimals = String(rest)
    .padStart(5, '0')
    .replace(/0{1,3}$/, '');
  return `${amount < 0 ? '-' : ''}¥${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}
