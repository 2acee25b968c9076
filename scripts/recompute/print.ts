/** What was worked out again, as text. */
import { unitsOf } from '../../utils/metrics/shop-units.ts';
import { certaintySentence, evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import type { DrawnWeek } from '../../utils/tiers/evidence-kinds.ts';
import type { StoredShares } from '../../utils/tiers/trial/share-test.ts';
import { ROUNDS, SEED } from '../../utils/tiers/trial/share-visitors.ts';
import type { Recomputed, Redrawn } from './draw-again.ts';
import type { Judged } from './restore.ts';

export interface Answer extends Pick<Judged, 'shop' | 'today'> {
  readonly drawn: readonly DrawnWeek[];
  readonly products: readonly Recomputed[];
  /** How the visitors asked about are shared over the test; null = they cannot be, absent = none were asked about. */
  readonly shares?: StoredShares | null;
}

function redrawn({ p, among, draws, seed, again, same }: Redrawn): string {
  const said = `    among the first ${among}: ${p} by ${draws} draws with seed ${seed}`;
  return `${said}; drawn again ${again ?? 'not at all'}, ${same ? 'the same' : 'NOT THE SAME'}`;
}

function headOf({ product, verdict, certainty, draws }: Recomputed): string[] {
  const sure = certaintySentence(certainty, 'en');
  const name = `${verdictName(verdict, 'zh')} / ${verdictName(verdict, 'en')}`;
  return [`  ${product}  ${name}${sure ? `  ${sure}` : ''}`, ...draws.map(redrawn)];
}

function evidenceOf({ evidence }: Recomputed, { shop }: Answer): string[] {
  const { currency } = unitsOf(shop);
  return evidence.flatMap((one) => {
    const how = formulaSentence(one, 'en', currency);
    return [`    - ${evidenceSentence(one, 'en', currency)}`, ...(how ? [`      ${how}`] : [])];
  });
}

function sharesOf(told: StoredShares | null): string[] {
  if (!told) return ['  visitors of the test: not shared, what this shop was judged by is not whole'];
  const { shares, left, unknown } = told;
  const lines = shares.map(
    ({ product, name, visitors, open }) => `    ${product}  ${name}  ${visitors}  open in ${open} of ${ROUNDS} rounds`,
  );
  return [
    `  visitors of the test, by ${ROUNDS} rounds with seed ${SEED} (${left} left, ${unknown} products unknown):`,
    ...lines,
  ];
}

/** @param whole also all evidence, and how its figures are worked out */
export function printed(answer: Answer, whole: boolean): string {
  const { shop, today, drawn, products, shares } = answer;
  const inputs = drawn.map(({ product, orders }) => `    ${product}  ${orders}`);
  const list = products.flatMap((one) => [...headOf(one), ...(whole ? evidenceOf(one, answer) : [])]);
  return [
    `${shop.name || shop.id}, as of ${today}`,
    ...(drawn.length > 0 ? ['  drawn from (orders expected in a week, best first):', ...inputs] : []),
    ...(shares === undefined ? [] : sharesOf(shares)),
    ...list,
  ].join('\n');
}

export function asJson(answers: readonly Answer[]): string {
  const shops = answers.map(({ shop, today, drawn, products, shares }) => ({
    ...{ shop: shop.id, name: shop.name, today, drawn },
    ...(shares && { shares: { ...shares, rounds: ROUNDS, seed: SEED } }),
    products: products.map(({ product, verdict, certainty, basis, evidence, draws }) => ({
      ...{ product, verdict, certainty, basis, evidence, draws },
    })),
  }));
  return JSON.stringify({ shops });
}
