/**
 * Amounts of bills. Payment services charge fees finer than a fen (`0.35940` yuan), so what a bill says is kept in
 * whole thousandths of a fen and becomes fen only where it is shown or owed.
 */

/** Signed from the shop's side, in thousandths of a fen (0.00001 yuan). Always a safe integer. */
export type Amount = number;

/** One fen as an `Amount`. */
export const FEN = 1000;

const DECIMALS = 5;
const YUAN = /^([+-]?)¥?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,5})0*)?$/;

/**
 * An amount in yuan as a bill writes it: `146.92`, `-0.88`, `1,146.92`, `¥28.16`, `1.79400`, `20.0`. Digits are moved in
 * the text, so nothing passes a floating point. null for what is no amount, is finer than 0.00001 yuan or too large to be
 * held exactly.
 */
export function amountOfYuan(text: string): Amount | null {
  const parts = YUAN.exec(text);
  if (!parts) return null;
  const [, before = '', within = '', whole = '', decimals = ''] = parts;
  if (before !== '' && within !== '') return null;
  const value = Number(whole.replaceAll(',', '') + decimals.padEnd(DECIMALS, '0'));
  if (!Number.isSafeInteger(value)) return null;
  return before + within === '-' && value !== 0 ? -value : value;
}

/** Whole fen, or null where the amount is finer. */
export function wholeFen(amount: Amount): number | null {
  return amount % FEN === 0 ? amount / FEN : null;
}
