/** The command: what goes to stdout and to stderr, and how it ends. */
// Before anything that loads Dexie, which looks for the API then.
import 'fake-indexeddb/auto';
import { shareStoredTest } from '../../utils/storage/share-stored-test.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { Refused } from '../backtest/refused.ts';
import type { Streams } from '../backtest/run.ts';
import { drawAgain } from './draw-again.ts';
import { HELP } from './help.ts';
import { type Options, optionsOf } from './options.ts';
import { type Answer, asJson, printed } from './print.ts';
import { judge, type Restored, restore } from './restore.ts';

function chosen(shops: readonly ShopRow[], named: string | null): readonly ShopRow[] {
  const found = named === null ? shops : shops.filter(({ id, name }) => id === named || name === named);
  if (found.length > 0) return found;
  throw new Refused(`no shop ${named ?? 'at all'}; there are ${shops.map(({ name, id }) => name || id).join(', ')}`);
}

async function answersOf(restored: Restored, { shop, product, today, share }: Options): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const row of chosen(restored.shops, shop)) {
    const judged = await judge(restored, row, today);
    const all = judged.output ? drawAgain(judged.output) : [];
    const products = product === null ? all : all.filter((one) => one.product === product);
    const asked = share === null ? {} : { shares: await shareStoredTest(restored.db, row.id, share) };
    if (products.length > 0) answers.push({ ...judged, drawn: judged.output?.drawn ?? [], products, ...asked });
  }
  if (answers.length === 0) throw new Refused(product === null ? 'nothing was read' : `no product ${product}`);
  return answers;
}

async function answer(options: Options): Promise<{ readonly text: string; readonly failed: boolean }> {
  if (options.help) return { text: HELP.trimEnd(), failed: false };
  const restored = await restore(options.file);
  try {
    const answers = await answersOf(restored, options);
    const failed = answers.some(({ products }) => products.some(({ draws }) => draws.some(({ same }) => !same)));
    const whole = options.product !== null;
    return { text: options.json ? asJson(answers) : answers.map((one) => printed(one, whole)).join('\n\n'), failed };
  } finally {
    await restored.db.delete();
  }
}

/** @param from folder a relative BACKUP is meant from. @returns the exit code: 1 for what cannot be done, or came out otherwise */
export async function runRecompute(args: readonly string[], from: string, streams: Streams): Promise<number> {
  try {
    const { text, failed } = await answer(optionsOf(args, from));
    streams.out(text);
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    streams.err(`recompute: ${error.message}`);
    return 1;
  }
}
