/** Figures written with as few digits as still give the result just as it is printed. */

const FEWEST = 4;
const MOST = 12;

/** As many numbers. */
type Numbers<T extends readonly number[]> = { readonly [At in keyof T]: number };

interface Formula<T extends readonly number[]> {
  readonly gives: (...terms: T) => number;
  /** How the result is printed. */
  readonly shown: (value: number) => string;
  readonly result: number;
}

export const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** How many digits a number is written with. */
export const digitsOf = (value: number): number => value.toExponential().split('e')[0]?.replace('.', '').length ?? 1;

/** A number as formulas write it: no exponent, a true minus. */
export function plainNumber(value: number): string {
  const text = String(Math.abs(value));
  const full = text.includes('e')
    ? Math.abs(value)
        .toFixed(20)
        .replace(/\.?0+$/, '')
    : text;
  return value < 0 ? `−${full}` : full;
}

/** A share in percent. */
export const plainPercent = (share: number): string => `${plainNumber(rounded(share * 100, MOST))}%`;

/** The terms, each rounded. */
export function writtenTerms<const T extends readonly number[]>(
  terms: T,
  { gives, shown, result }: Formula<Numbers<T>>,
): Numbers<T> {
  const wanted = shown(result);
  const at = (digits: number) => terms.map((term) => rounded(term, digits)) as Numbers<T>;
  let digits = FEWEST;
  while (digits < MOST && shown(gives(...at(digits))) !== wanted) digits += 1;
  return at(digits);
}
