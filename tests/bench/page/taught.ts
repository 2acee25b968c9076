/** What was taught against what is declared: the same file by both, and a layout nobody knows. */
import { parseRecipe } from '../../../utils/recipes/recipe-schema.ts';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { lookAtTable } from '../../../utils/sites/look-at-table.ts';
import { matchLayout } from '../../../utils/sites/match-layout.ts';
import { taughtLayouts } from '../../../utils/sites/recipe-layout.ts';
import { FILE_LAYOUTS } from '../../../utils/sites/registry.ts';
import { teachPage } from '../../sites/taught/teach-page.ts';
import { alternate, type Pair } from '../measure.ts';
import { progress, timed } from './databases.ts';
import { csvText, exportRows, HEADERS } from './export-rows.ts';
import { LAST, tablesOf, toSheets } from './file-jobs.ts';
import { type By, drawTable, readOnce } from './reading.ts';

const ROWS = 20_000;
const COLUMNS = 60;
/** One look is too short for the clock. */
const LOOKS = 20;

/** The bench's export as the operator would teach it: every guess taken as it is. */
function taught() {
  const rows = [[...HEADERS], ...exportRows(20, LAST)];
  const { columns } = lookAtTable(rows, { platform: 'taobao', recipes: [] }, null);
  const recipe = parseRecipe({
    version: 1,
    page: 'taught.benchrow',
    revision: 1,
    name: 'bench',
    platform: 'taobao',
    level: 'spu',
    columns: columns.flatMap(({ header, suggested }) => (suggested ? [{ header, ...suggested }] : [])),
    periodLabel: '',
    whole: true,
  });
  if (!recipe) throw new Error('no recipe');
  return taughtLayouts([recipe]);
}

function wideRows(): readonly FileRow[] {
  const header = Array.from({ length: COLUMNS }, (_, n) => HEADERS[n] ?? `自定义列${n}`);
  const known = exportRows(50, LAST);
  return [header, ...known.map((row) => header.map((_, n) => row[n] ?? String(n * 37)))];
}

/** The same table of a page by what was taught of it and by its adapter. */
function pagePair(rounds: number, by: By): Promise<Pair> {
  return alternate(rounds, 3, { ours: () => timed(() => readOnce(by)), base: () => timed(() => readOnce()) });
}

/** @param rounds of each */
export async function teaching(rounds: number): Promise<{ file: Pair; look: Pair; page: Pair }> {
  const csv = new Blob([csvText(exportRows(ROWS, LAST))]);
  const layouts = taught();
  progress('taught: a CSV of 20,000 rows');
  const by = (known: typeof layouts) => () => timed(() => tablesOf(csv).then((all) => toSheets(all, ROWS, known)));
  const file = await alternate(rounds, 1, { ours: by(layouts), base: by(FILE_LAYOUTS) });
  progress('taught: a layout of 60 columns');
  const rows = wideRows();
  const declared = FILE_LAYOUTS.map(({ layout }) => layout);
  const often = (once: () => unknown) => async () => {
    for (let n = 0; n < LOOKS; n += 1) once();
  };
  const look = await alternate(rounds, 1, {
    ours: () => timed(often(() => lookAtTable(rows, { platform: 'other', recipes: [] }, null))),
    base: () => timed(often(() => matchLayout(rows, declared))),
  });
  progress('taught: a page of 1,000 rows');
  const box = drawTable();
  const page = await pagePair(rounds, teachPage(['商品名称'], 'taobao'));
  box.remove();
  return { file, look, page };
}
