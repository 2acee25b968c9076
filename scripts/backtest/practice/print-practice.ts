/** The practice suite as text. */
import type { Interval } from '../bootstrap.ts';
import { aligned } from '../print-table.ts';
import type { Rule } from './judged-shop.ts';
import type { Practice, Scored, Step } from './practice.ts';

const NAMES: Readonly<Record<Rule, string>> = {
  ours: 'ours',
  conversion: 'raw conversion',
  favCart: 'favourite + cart rate',
  orders: 'orders',
};

const share = (k: number, n: number): string => (n === 0 ? '—' : (k / n).toFixed(3));
const within = (interval: Interval | null): string =>
  interval ? ` [${interval[0].toFixed(3)}, ${interval[1].toFixed(3)}]` : '';

function row({ visitors, spent }: Step, { rule, tally, right, wrong }: Scored): string[] {
  const { products } = tally;
  return [
    rule === 'ours' ? `${visitors}` : '',
    rule === 'ours' ? spent.toFixed(0) : '',
    NAMES[rule],
    share(tally.right, products) + within(right),
    share(tally.wrong, products) + within(wrong),
    share(tally.notYet, products),
    share(tally.candidates, products),
    `${tally.stoppedWrongly} of ${tally.stopped}`,
  ];
}

export function printedPractice({ shops, steps, readAgain: again }: Practice): string {
  const head = ['visitors', 'came', 'rule', 'right', 'wrong', 'not yet', 'candidates', 'stopped wrongly'];
  const products = steps[0]?.rules[0]?.tally.products ?? 0;
  return [
    `${shops} practice shops, seeds 1 to ${shops}, ${products} products over 30 days; visitors are the mean of a product`,
    '',
    aligned([head, ...steps.flatMap((step) => step.rules.map((one) => row(step, one)))]),
    '',
    'Shares of all products; 95 % intervals by drawing the shops anew. Candidates are among the right ones. A naive rule',
    'has as many places as ours, drops the worst half, and is right about what it leaves alone and should leave alone.',
    '',
    `The pages of a day read ${again.times} times more: ${again.changed} of ${again.products} products changed their role; that day`,
    `finds ${again.otherwise} of them otherwise than they stand.`,
  ].join('\n');
}
