/** What the command line asks for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, parseDay } from '../../utils/time/day.ts';
import { Refused } from '../backtest/refused.ts';

export interface Options {
  readonly help: boolean;
  readonly json: boolean;
  readonly file: string;
  /** By name or id; null = all. */
  readonly shop: string | null;
  readonly product: string | null;
  /** null = the day the backup was made. */
  readonly today: Day | null;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        shop: { type: 'string' },
        product: { type: 'string' },
        today: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}; --help says what there is`);
  }
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Refused(`--today ${text}: a day such as 2026-11-22 is needed`);
  return day;
}

/** @param from folder a relative BACKUP is meant from. @throws Refused for what is not understood */
export function optionsOf(args: readonly string[], from: string): Options {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!values.help && (file === undefined || more.length > 0)) {
    throw new Refused(`${more.length > 0 ? 'more than one BACKUP' : 'no BACKUP'}; npm run recompute -- BACKUP`);
  }
  return {
    help: values.help,
    json: values.json,
    file: resolve(from, file ?? ''),
    shop: values.shop ?? null,
    product: values.product ?? null,
    today: values.today === undefined ? null : dayOf(values.today),
  };
}
