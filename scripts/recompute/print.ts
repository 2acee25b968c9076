/** What was worked out again, as text. */
import { unitsOf } from '../../utils/metrics/shop-units.ts';
import { certaintySentence, evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import type { DrawnWeek } from '../../utils/tiers/evidence-kinds.ts';
import type { Recomputed, Redrawn } from './draw-again.ts';
import type { Judged } from './restore.ts';

export interface Answer extends Pick<Judged, 'shop' | 'today'> {
  readonly drawn: readonly DrawnWeek[];
  readonly products: readonly Recomputed[];
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

/** @param whole also all evidence, and how its figures are worked out */
export function printed(answer: Answer, whole: boolean): string {
  const { shop, today, drawn, products } = answer;
  const inputs = drawn.map(({ product, orders }) => `    ${product}  ${orders}`);
  const list = products.flatMap((one) => [...headOf(one), ...(whole ? evidenceOf(one, answer) : [])]);
  return [
    `${shop.name || shop.id}, as of ${today}`,
    ...(drawn.length > 0 ? ['  drawn from (orders expected in a week, best first):', ...inputs] : []),
    ...list,
  ].join('\n');
}

export function asJson(answers: readonly Answer[]): string {
  const shops = answers.map(({ shop, today, drawn, products }) => ({
    ...{ shop: shop.id, name: shop.name, today, drawn },
    products: products.map(({ product, verdict, certainty, basis, evidence, draws }) => ({
      ...{ product, verdict, certainty, basis, evidence, draws },
    })),
  }));
  return JSON.stringify({ shops });
}
