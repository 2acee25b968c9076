/** What the command line asks for. */
import { oneFile, parsedArgs } from './one-file.ts';
import { Refused } from './refused.ts';

export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly file: string;
  readonly source: string | null;
  /** How many are picked; null for about one in twenty. */
  readonly k: number | null;
  /** A suite without a file; null for what reads one. */
  readonly madeUp: MadeUp | null;
  /** Of the suites; null for the comparison. */
  readonly suite: string | null;
}

/** Of made-up shops: they read no file. */
const MADE_UP = ['calibration', 'practice'] as const;
export type MadeUp = (typeof MADE_UP)[number];

const OWN = { source: { type: 'string' }, k: { type: 'string' }, suite: { type: 'string' } } as const;

function countOf(text: string): number {
  const k = Number(text);
  if (Number.isInteger(k) && k > 0) return k;
  throw new Refused(`--k ${text}: a whole number above 0 is needed`);
}

/** @param from folder a relative FILE is meant from. @throws Refused for what is not understood */
export function optionsOf(args: readonly string[], from: string): Options {
  const { values, positionals } = parsedArgs(args, OWN);
  const { help, json } = values;
  const named = MADE_UP.find((suite) => suite === values.suite);
  const madeUp = named && positionals.length === 0 ? named : null;
  return {
    help,
    json,
    madeUp,
    file: madeUp ? '' : oneFile(positionals, { help, name: 'FILE', command: 'backtest', from }),
    source: values.source ?? null,
    suite: values.suite ?? null,
    k: values.k === undefined ? null : countOf(values.k),
  };
}
