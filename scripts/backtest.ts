/** `npm run backtest -- FILE`: how well rankings of a table's items foretell what sells next. `-- --help` says more. */
import { runBacktest } from './backtest/run.ts';

const from = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await runBacktest(process.argv.slice(2), from, {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
