/** The one table the bench prints. */
import { cpus } from 'node:os';
import { addedOf, isWide, type Pair, ratioOf, type Spread, spreadOf } from './measure.ts';

export interface Row {
  readonly what: string;
  readonly ours: string;
  /** What it is measured against, and its figure; empty when there is no such thing. */
  readonly base: string;
  readonly result: string;
  /** Least and most of the rounds. */
  readonly rounds: string;
  readonly aim: string;
}

interface Compared {
  readonly what: string;
  /** Name of the baseline. */
  readonly against: string;
  readonly pair: Pair;
}

const WIDE = ' ⚠';

function number(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4);
}

const ms = (value: number): string => `${number(value)} ms`;
const span = (spread: Spread, unit = ''): string =>
  `${number(spread.min)} – ${number(spread.max)}${unit} (${spread.count})`;
const marked = (spread: Spread): string => (isWide(spread) ? WIDE : '');

/** Met, or not, as it is. */
function judged(aim: string, met: boolean): string {
  return aim === '' ? '' : `${aim} ${met ? '✓' : '✗'}`;
}

const sides = ({ what, against, pair }: Compared) => ({
  what,
  ours: ms(spreadOf(pair.ours).median),
  base: `${against}: ${ms(spreadOf(pair.base).median)}`,
});

/** @param most the largest ratio aimed at */
export function ratioRow(compared: Compared, most?: number): Row {
  const ratio = ratioOf(compared.pair);
  return {
    ...sides(compared),
    result: `${number(ratio.median)}×${marked(ratio)}`,
    rounds: span(ratio, '×'),
    aim: judged(most === undefined ? '' : `≤ ${most}×`, ratio.median <= (most ?? 0)),
  };
}

export function addedRow(compared: Compared): Row {
  const added = addedOf(compared.pair);
  const sign = added.median < 0 ? '' : '+';
  return {
    ...sides(compared),
    // Less than the rounds differ by themselves: no more than that can be said.
    result: `${sign}${ms(added.median)}${added.low < 0 && added.high > 0 ? ' (within noise)' : ''}`,
    rounds: span(added, ' ms'),
    aim: '',
  };
}

/** @param most ms that 95 of 100 may take */
export function p95Row(compared: Compared, most: number): Row {
  const { p95, min, max, count } = spreadOf(compared.pair.ours);
  const row = sides(compared);
  return {
    ...row,
    ours: `median ${row.ours}`,
    result: `p95 ${ms(p95)}, median ${number(ratioOf(compared.pair).median)}×`,
    rounds: `${number(min)} – ${number(max)} ms (${count})`,
    aim: judged(`p95 < ${most} ms`, p95 < most),
  };
}

/** @param most ms that not one of the rounds may take */
export function mostRow(what: string, values: readonly number[], most: number): Row {
  const { median, min, max, count } = spreadOf(values);
  return {
    what,
    ours: `median ${ms(median)}`,
    base: '',
    result: `at most ${ms(max)}`,
    rounds: `${number(min)} – ${number(max)} ms (${count})`,
    aim: judged(`< ${most} ms`, max < most),
  };
}

/** What a browser calls a long task. */
const LONG_MS = 50;

/** @param longest of each round, null where no task was long */
export function taskRow(what: string, longest: readonly (number | null)[]): Row {
  const long = longest.filter((time) => time !== null);
  const none = `none of ${LONG_MS} ms`;
  return {
    what,
    ours: long.length === 0 ? none : `${long.length} of ${longest.length} rounds with a long one`,
    base: '',
    result: long.length === 0 ? none : `at most ${ms(Math.max(...long))}`,
    rounds: `(${longest.length})`,
    aim: judged(`< ${LONG_MS} ms`, long.length === 0),
  };
}

/**
 * @param quarters bytes in use after each quarter of the rows
 * @param most MB that the last of them may lie above the first: flat, whatever the file's length
 */
export function heapRow(
  what: string,
  quarters: readonly number[],
  held: { readonly what: string; readonly bytes: number },
  most?: number,
): Row {
  const mb = (bytes: number) => (bytes / 1024 ** 2).toFixed(1);
  const grown = ((quarters.at(-1) ?? Number.NaN) - (quarters[0] ?? Number.NaN)) / 1024 ** 2;
  return {
    what,
    ours: `${quarters.map(mb).join(', ')} MB`,
    base: `${held.what}: ${mb(held.bytes)} MB`,
    result: `${grown < 0 ? '' : '+'}${grown.toFixed(1)} MB`,
    rounds: '',
    aim: judged(most === undefined ? '' : `≤ +${most} MB`, grown <= (most ?? 0)),
  };
}

export function sizeRow(name: string, bytes: number, budget: number): Row {
  const kb = (size: number) => `${(size / 1024).toFixed(1)} KB`;
  return {
    what: `gzip of ${name}, first load`,
    ours: kb(bytes),
    base: '',
    result: `${Math.round((bytes / budget) * 100)} %`,
    rounds: '',
    aim: judged(`≤ ${budget / 1024} KB`, bytes <= budget),
  };
}

const HEAD: Row = { what: 'Measured', ours: 'Ours', base: 'Baseline', result: 'Result', rounds: 'Rounds', aim: 'Aim' };
const line = ({ what, ours, base, result, rounds, aim }: Row): string =>
  `| ${[what, ours, base, result, rounds, aim].join(' | ')} |`;

export function table(rows: readonly Row[]): string {
  return [line(HEAD), '|---|---|---|---|---|---|', ...rows.map(line)].join('\n');
}

const BEGIN = '<!-- bench: written by npm run bench -->';
const END = '<!-- /bench -->';

/**
 * The text with this table in place of the one between its two marks; of the machine nothing but its size.
 * @throws when the marks are not there
 */
export function withTable(text: string, rows: readonly Row[], chromium: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`no place for the table: ${BEGIN} … ${END}`);
  const machine = `Chromium ${chromium}, ${cpus().length} processor cores.`;
  return `${text.slice(0, from)}${BEGIN}\n${machine}\n\n${table(rows)}\n${text.slice(to)}`;
}
