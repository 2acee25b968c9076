/** What the command line asks for. */
import { MOST_SHARED } from '../../utils/tiers/trial/share-visitors.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';
import { oneFile, parsedArgs } from '../backtest/one-file.ts';
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
  /** Visitors of a test to share; null = none are shared. */
  readonly share: number | null;
}

const OWN = {
  shop: { type: 'string' },
  product: { type: 'string' },
  today: { type: 'string' },
  share: { type: 'string' },
} as const;

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Refused(`--today ${text}: a day such as 2026-11-22 is needed`);
  return day;
}

function visitorsOf(text: string): number {
  const visitors = /^\d+$/.test(text) ? Number(text) : 0;
  if (visitors >= 1 && visitors <= MOST_SHARED) return visitors;
  throw new Refused(`--share ${text}: a whole number of visitors from 1 to ${MOST_SHARED} is needed`);
}

/** @param from folder a relative BACKUP is meant from. @throws Refused for what is not understood */
export function optionsOf(args: readonly string[], from: string): Options {
  const { values, positionals } = parsedArgs(args, OWN);
  const { help, json } = values;
  return {
    help,
    json,
    file: oneFile(positionals, { help, name: 'BACKUP', command: 'recompute', from }),
    shop: values.shop ?? null,
    product: values.product ?? null,
    today: values.today === undefined ? null : dayOf(values.today),
    share: values.share === undefined ? null : visitorsOf(values.share),
  };
}
