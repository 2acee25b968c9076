import type { Evidence } from '../tiers/evidence-kinds.ts';
import { type EvidenceWords, evidenceTexts } from './evidence-words.ts';
import { perDayText } from './sentence-figures.ts';
import { surePercent } from './shares.ts';
import type { Language } from './texts.ts';

type Sales = Extract<Evidence, { kind: 'sales' }>;

/** Orders a day below which witnesses are not set against each other. */
const HARDLY_ANY = 0.05;
/** From here on one witness speaks against the others. */
const APART = 2;

/** A witness that says more than twice as much, or less than half as much, as any other; null when there is none. */
function oddOne(heard: readonly (readonly [string, number])[], floor: number, t: EvidenceWords): string {
  for (const [name, value] of heard) {
    const others = heard.filter(([other]) => other !== name).map(([, said]) => said + floor);
    if (others.length < 2) return '';
    if (Math.max(value, ...others) < HARDLY_ANY) return '';
    if (value + floor > Math.max(...others) * APART) return t.odd(name, 'up');
    if ((value + floor) * APART < Math.min(...others)) return t.odd(name, 'down');
  }
  return '';
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
    oddOne(heard, floor, t),
    t.period,
    boundary === null ? '' : t.boundary(perDayText(boundary)),
    chance === null ? '' : t.chance(surePercent(chance.p), chance.among),
  ].join('');
}
