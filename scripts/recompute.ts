/** `npm run recompute -- BACKUP`: works the suggestions of a backup out again. `-- --help` says more. */
import { runRecompute } from './recompute/run.ts';

const from = process.env.INIT_CWD ?? process.cwd();
process.exitCode = await runRecompute(process.argv.slice(2), from, {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
