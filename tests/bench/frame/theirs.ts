/**
 * The same through Arquero: sums, paces, looking back on half-lives, the prior by moments, rates, sales and their order
 * are steps over its tables. The regression behind the buyer rate is ours on both sides: a data frame has none.
 */
import { type ColumnTable, desc, table } from 'arquero';
import { buyerModel, type Funnel } from '../../../utils/tiers/rates/buyer-model.ts';
import { believed, meanOf } from '../../../utils/tiers/rates/posterior.ts';
import { HALF_LIVES } from '../../../utils/tiers/sales/recency.ts';
import { dayNumber } from '../../../utils/time/day.ts';
import type { ShopDays } from './days.ts';
import type { Ranked } from './ours.ts';

const FORTNIGHT = 14;

/** The one row of a rolled up table. */
const totals = (of: ColumnTable): Readonly<Record<string, number>> => of.object(0) as Record<string, number>;

function sumsOf(days: ColumnTable, to: number): ColumnTable {
  const late = days.params({ to }).filter('d.day > to - 30 && d.day <= to');
  const counts = late.groupby('product').rollup({ visitors: 'op.sum(d.visitors)', buyers: 'op.sum(d.buyers)' });
  const paid = late.groupby('product').rollup({ items: 'op.sum(d.items)', amount: 'op.sum(d.amount)' });
  const rates = late
    .filter('d.buyers <= d.visitors && d.carts <= d.visitors')
    .groupby('product')
    .rollup({ n: 'op.sum(d.visitors)', carted: 'op.sum(d.carts)', paid: 'op.sum(d.buyers)' });
  const price = 'd.items > 0 ? op.floor(d.amount / d.items + 0.5) : null';
  return counts.join(paid, 'product').join(rates, 'product').derive({ price });
}

function pacesOf(days: ColumnTable, to: number, halfLife: number): ColumnTable {
  const pace = (of: string) => `op.sum(d.weight * d.${of}) / op.sum(d.weight)`;
  return days
    .params({ to, halfLife })
    .filter('d.day <= to')
    .derive({ weight: 'op.pow(2, (d.day - to) / halfLife)' })
    .groupby('product')
    .rollup({ orders: pace('buyers'), carts: pace('carts'), looks: pace('visitors') });
}

/** How far a half-life was off in foretelling the three last fortnights, and the orders in them. */
function foretold(days: ColumnTable, to: number, halfLife: number): { off: number; orders: number } {
  const rounds = [1, 2, 3].map((round) => {
    const day = to - FORTNIGHT * round;
    const after = days
      .params({ day })
      .filter('d.day > day && d.day <= day + 14')
      .groupby('product')
      .rollup({ sold: 'op.sum(d.buyers)', length: 'op.count()' });
    const known = pacesOf(days, day, halfLife).join(after, 'product');
    const off = known
      .derive({ expected: 'd.orders * d.length + 0.5' })
      .derive({ off: 'd.expected - d.sold + (d.sold > 0 ? d.sold * op.log(d.sold / d.expected) : 0)' });
    return totals(off.rollup({ off: 'op.sum(d.off)', orders: 'op.sum(d.sold)' }));
  });
  const sum = (of: 'off' | 'orders') => rounds.reduce((all, one) => all + (one[of] ?? 0), 0);
  return { off: sum('off'), orders: sum('orders') };
}

function halfLifeOf(days: ColumnTable, to: number): number {
  const all = HALF_LIVES.map((halfLife) => ({ halfLife, ...foretold(days, to, halfLife) }));
  if ((all[0]?.orders ?? 0) < 30) return HALF_LIVES[0];
  return all.reduce((best, one) => (one.off < best.off ? one : best)).halfLife;
}

/** The prior of a rate by weighted moments, twenty rounds at most. */
function priorOf(counts: ColumnTable): { readonly mean: number; readonly strength: number } {
  const telling = counts.filter('d.n >= 20').derive({ p: 'd.carted / d.n' });
  let found: { mean: number; rho: number } | null = null;
  for (let round = 0; round < 20; round += 1) {
    const rho = found?.rho ?? 1;
    const weight = found ? 'd.n / (1 + rho * (d.n - 1))' : 'd.n';
    const weighted = telling.params({ rho }).derive({ weight });
    const { total = 0, sum = 0 } = totals(
      weighted.rollup({ total: 'op.sum(d.weight)', sum: 'op.sum(d.weight * d.p)' }),
    );
    const mean = sum / total;
    const {
      scatter = 0,
      a = 0,
      b = 0,
    } = totals(
      weighted.params({ rho, mean, total }).rollup({
        scatter: 'op.sum(d.weight * (d.p - mean) * (d.p - mean))',
        a: 'op.sum(d.weight / d.n * (1 - d.weight / total))',
        b: 'op.sum(d.weight * (1 - d.weight / total))',
      }),
    );
    const noise = mean * (1 - mean);
    const next = Math.min(0.9, Math.max(1e-6, (scatter - noise * a) / (noise * (b - a))));
    if (found && Math.abs(next - found.rho) < 1e-9) break;
    found = { mean, rho: next };
  }
  return found ? { mean: found.mean, strength: 1 / found.rho - 1 } : { mean: 0, strength: 1 };
}

type Counted = Readonly<Record<'n' | 'carted' | 'paid', number>> & { readonly price: number | null };

function funnelOf({ n, carted, paid, price }: Counted): Funnel {
  return { category: null, cart: { k: carted, n }, pay: { k: paid, n }, price };
}

function payRates(counts: ColumnTable): number[] {
  const funnels = (counts.objects() as Counted[]).map(funnelOf);
  const model = buyerModel(funnels, true);
  return funnels.map((funnel) => (model ? meanOf(believed(model.expect(funnel), funnel.pay)) : 0));
}

export const frameOf = ({ columns }: Pick<ShopDays, 'columns'>): ColumnTable => table({ ...columns });

/** @param days a row a product and day, made before */
export function rankedByArquero(days: ColumnTable, { to: last }: Pick<ShopDays, 'to'>): Ranked[] {
  const to = dayNumber(last);
  const counts = sumsOf(days, to);
  const { mean, strength } = priorOf(counts);
  const paces = pacesOf(days, to, halfLifeOf(days, to));
  const {
    orders = 0,
    carts = 1,
    floor = 0,
  } = totals(paces.rollup({ orders: 'op.sum(d.orders)', carts: 'op.sum(d.carts)', floor: 'op.mean(d.orders) / 2' }));
  return counts
    .assign(table({ payRate: payRates(counts) }))
    .join(paces, 'product')
    .params({ mean, strength, floor, each: orders / carts })
    .derive({ cartRate: '(d.carted + mean * strength) / (d.n + strength)' })
    .derive({ together: '(d.orders + floor) * (d.carts * each + floor) * (d.looks * d.payRate + floor)' })
    .derive({ perDay: 'op.cbrt(d.together) > floor ? op.cbrt(d.together) - floor : 0' })
    .orderby(desc('perDay'), 'product')
    .select('product', 'visitors', 'buyers', 'cartRate', 'payRate', 'perDay')
    .objects() as Ranked[];
}
