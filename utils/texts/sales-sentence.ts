import type { Evidence } from '../tiers/evidence-kinds.ts';
import { type EvidenceWords, evidenceTexts } from './evidence-words.ts';
import { perDayText } from './sentence-figures.ts';
import { surePercent } from './shares.ts';
import type { Language } from './texts.ts';

type Sales = Extract<Evidence, { kind: 'sales' }>;

/** Orders a day below which witnesses are not set against each other. */
const HARDLY_ANY = 0.05;
/** From here on one witness speaks against another. */
const APART = 2;

type Heard = readonly [name: string, perDay: number];

/** Witnesses of which one says more than twice as much as another: the one apart from all others, or the two furthest apart. */
function disagreement(heard: readonly Heard[], floor: number, t: EvidenceWords): string {
  const [least, ...more] = heard.toSorted(([, one], [, other]) => one - other);
  const most = more.pop();
  if (!least || !most || most[1] < HARDLY_ANY) return '';
  const exceeds = ([, high]: Heard, [, low]: Heard) => high + floor > (low + floor) * APART;
  const [middle] = more;
  if (middle && exceeds(most, middle)) return t.odd(most[0], 'up');
  if (middle && exceeds(middle, least)) return t.odd(least[0], 'down');
  return exceeds(most, least) ? t.apart(most[0], least[0]) : '';
}

/** What its own orders were counted by. */
function ordersName({ byBuyers, deposits }: Sales, { witnesses: t }: EvidenceWords): string {
  const name = byBuyers ? t.buyers : t.orders;
  if (!deposits) return name;
  const told = t.deposits[deposits.by];
  return deposits.only ? t.depositOnly(told) : t.depositToo(name, told);
}

/** What it is expected to sell, what tells so, and where that stands. */
export function salesSentence(evidence: Sales, language: Language): string {
  const t = evidenceTexts[language];
  const { witnesses, boundary, chance, week, rank, of, floor } = evidence;
  const names = { ...t.witnesses, orders: ordersName(evidence, t) };
  const heard = (['orders', 'carts', 'visitors'] as const).flatMap((id) => {
    const value = witnesses[id];
    return value === null ? [] : [[names[id], value] as const];
  });
  const said = heard.map(([name, value]) => t.witness(name, perDayText(value))).join(t.join);
  return [
    t.sales(perDayText(evidence.perDay), week.low, week.high, rank, of),
    t.heard(said),
    disagreement(heard, floor, t),
    t.period,
    boundary === null ? '' : t.boundary(perDayText(boundary)),
    chance === null ? '' : t.chance(surePercent(chance.p), chance.among),
  ].join('');
}
