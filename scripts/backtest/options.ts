/** What the command line asks for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from './refused.ts';

export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly file: string;
  readonly source: string | null;
  /** How many are picked; null for about one in twenty. */
  readonly k: number | null;
  /** Of the suites; null for the comparison. */
  readonly suite: string | null;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        source: { type: 'string' },
        k: { type: 'string' },
        suite: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}; --help says what there is`);
  }
}

function countOf(text: string): number {
  const k = Number(text);
  if (Number.isInteger(k) && k > 0) return k;
  throw new Refused(`--k ${text}: a whole number above 0 is needed`);
}

/** @param from folder a relative FILE is meant from. @throws Refused for what is not understood */
export function optionsOf(args: readonly string[], from: string): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!values.help && (file === undefined || more.length > 0)) {
    throw new Refused(`${more.length > 0 ? 'more than one FILE' : 'no FILE'}; npm run backtest -- FILE`);
  }
  return {
    help: values.help,
    json: values.json,
    file: resolve(from, file ?? ''),
    source: values.source ?? null,
    suite: values.suite ?? null,
    k: values.k === undefined ? null : countOf(values.k),
  };
}
