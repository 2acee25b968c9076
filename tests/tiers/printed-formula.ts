/** Works a printed formula out again from nothing but what is printed. */

const EQUATION = /((?:ln|[(\d¥−.])(?:ln|[\d.%¥()÷×^√−+/ ])*) = (−?¥?\d+(?:\.\d+)?%?)/g;

function evaluated(text: string): number {
  const code = text
    .replaceAll('¥', '')
    .replace(/([\d.]+)%/g, '($1/100)')
    .replace(/\^−([\d.]+)/g, '**(-$1)')
    .replaceAll('^', '**')
    .replaceAll('√', 'Math.sqrt')
    .replaceAll('ln(', 'Math.log(')
    .replaceAll('÷', '/')
    .replaceAll('×', '*')
    .replaceAll('−', '-');
  return Number(new Function(`return ${code}`)());
}

/** Half a unit of the last printed digit, and what halves lose in floating point. */
function tolerance(result: string): number {
  const decimals = /\.(\d+)/.exec(result)?.[1]?.length ?? 0;
  return 0.5000001 * 10 ** -decimals * (result.endsWith('%') ? 0.01 : 1);
}

export interface Equation {
  readonly text: string;
  readonly off: number;
  readonly allowed: number;
}

/** Every equation of a sentence. */
export function equationsOf(sentence: string): Equation[] {
  // Names of parts stand between the figures, and a sentence may end with one.
  const figures = sentence
    .replace(/ (?:\p{Script=Han}|[a-z])+(?:（\p{Script=Han}+）| \([a-z ]+\))? (?=¥)/gu, ' ')
    .replace(/\.(?=\s|$)/g, ';');
  return [...figures.matchAll(EQUATION)].map(([text, formula = '', result = '']) => ({
    text,
    off: Math.abs(evaluated(formula) - evaluated(result)),
    allowed: tolerance(result),
  }));
}
