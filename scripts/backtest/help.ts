import { RESAMPLES } from './bootstrap.ts';
import { COLUMN_NAMES } from './columns.ts';
import { SHORTEST } from './cutoffs.ts';

const columns = Object.entries(COLUMN_NAMES)
  .map(([column, names]) => `  ${column.padEnd(11)} ${names.join(', ')}`)
  .join('\n');

export const HELP = `npm run backtest -- FILE [--source NAME] [--k N] [--json] [--suite NAME]
npm run backtest -- --suite calibration|practice [--json]

Ranks the items of a table by what was known at several days, and scores each ranking by what was sold
afterwards: ours beside raw orders, raw conversion, favourite + cart rate and visitors × shrunk conversion.
  --source NAME  take the rows of this source; otherwise the one of most rows is taken
  --k N          pick N items; otherwise about one in twenty, 3 to 50 (50 of 963)
  --json         print {cutoffs, mean} as one line of JSON and nothing else (with npm run --silent)
  --suite NAME   judge the engine by a suite of the research: measured beside "must" and "aim", PASS or FAIL;
                 ends with 1 when one fails. With --json {checks}. The bars are of 963 Tmall items over a fortnight;
                 on another table they are a scale and no verdict. The suites, by fixed seeds:
      A          the mean over the cut-offs below
      A2         the ranking of a shop that sees 10, 3, 1 and 0.3 % of the traffic
      B          the order of items after 50, 100 and 200 visitors each, by the next week's conversion
      C          promoted and dropped with visitors coming 50 at a time, up to 500
      F          cost of the stock for the next week (understock and overstock columns)
      H          items dropped after 200 visitors each
      coverage   how often the next week's conversion lies in the interval shown
      lookahead  how right the chance is that more visitors decide
      control    decisions where all items convert alike
      trend      of the items called sliding or rising, how many go on so in the fortnight after (share of the shop
                 at most 0.6, at least 1.5 times that of eight weeks), from ten weeks on; every source is a shop.
                 Also reads weekly scanner sales (store, brand, week, logmove)
      all        all of these
      calibration  no FILE: made-up shops of a known truth, fixed seeds; how often stated certainties came true, by
                 claim and tenth. With --json {shops, calibration: [{of, from, cases, stated, came}]}
      practice   no FILE: practice shops, whose truth is known, with 50 to 3,200 visitors a product, fixed seeds; right
                 and wrong verdicts and "not yet", ours beside raw conversion, favourite + cart rate and orders, and
                 whether reading a day's pages a hundred times more changes a role.
                 With --json {practice: {shops, steps: [{visitors, spent, rules}], readAgain}}
      clicks     decisions of a table item, impressions, clicks (and policy, campaign) of clicks at random

FILE is CSV (comma, semicolon or tab; UTF-8 or GB18030), one row for an item and a day or a block of days.
Columns are known by these names, in any order and writing; item, from (a date) and orders must be there:
${columns}
A single date column makes rows of one day. An empty cell is unknown, not 0. Rows of the same item and days
are added together; rows that cover days of shorter rows are left out; negative figures count as 0.
Amounts and prices are in whatever unit the table has.

Cut-offs, moved to the nearest day at which no row is cut in two:
  12 to 16 days     after day 3, 5, 7, 9 and 11, judged by the following 6, 6, 7, 5 and 3 days
  ${SHORTEST} to 27 otherwise the same in proportion to the length
  28 to 55 days     every 7 days from the end backwards, judged by 7 days, at least 14 days before
  from 56 days      every 14 days from the end backwards, judged by 14 days, at least 28 days before, at most 20
All history before a cut-off is handed to our ranking; the simple ones look at its last 28 days.
Ranked are the items with a row by the cut-off; one without a row in the test sold nothing.

Scores: precision (share of the k picked that are the real best k), capture (what the picked sold, of what
the best k sold), Spearman's correlation with orders, top 10 % lost and sales lost when the half ranked
lowest is dropped. Equal ranks are ordered by chance with a fixed seed. Intervals are 95 %, of ${RESAMPLES} draws
of the items with a fixed seed. A ranking whose columns a table lacks is "—" (null in JSON).
`;
