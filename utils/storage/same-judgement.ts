/**
 * Whether a stored summary still says what the engine says now. Every read page moves the shop's lines
 * a little, and with them every product's chances; writing all rows for that would cost as much as the
 * shop is large. So what is the shop's own (its lines, how much of it was read, how many have a rank)
 * is not kept in the rows but put in when a row is read (`withLines`), and a chance may differ by half
 * a point of percentage, or a figure derived from the lines by 2 %, before its row is written anew.
 * Counts and ranks are always exact: they stand beside others on the screen.
 */
import type { SetEvidence, ShopLines } from '../tiers/engine-types.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Suggestion } from '../tiers/suggestion.ts';

const SHARE = 0.02;
const POINTS = 0.005;

/** Parts of an evidence that are the shop's and not the product's: just those that `withLine` puts in. */
const LINES: ReadonlySet<string> = new Set([
  ...['rate.line', 'value.line', 'margin.line', 'refund.line', 'price.median', 'trend.shopRecent', 'trend.shopBefore'],
  ...['sales.of', 'partial.read', 'partial.listed'],
]);
/** Chances. */
const CHANCES: ReadonlySet<string> = new Set(['p', 'certainty', 'chance', 'below', 'risk', 'leaning']);
/** What follows from the lines and is no count: expectations, weights, the order of the lists, thresholds of a change. */
const DERIVED: ReadonlySet<string> = new Set([
  ...['mean', 'strength', 'low', 'high', 'worth', 'to', 'perDay', 'floor', 'boundary'],
  ...['level', 'middle', 'power', 'upper', 'lower', 'rate.prior.moved.cart.own', 'look-ahead.a', 'look-ahead.b'],
  ...['sales.needed', 'image.from', 'proven.line', 'earns.line'],
  ...['proven.a', 'proven.b', 'proven.spread.a', 'proven.spread.b', 'earns.a', 'earns.b'],
  ...['carts', 'ordersPerCart', 'visitors', 'rate', 'ordersPerBuyer'].map((name) => `sales.inputs.${name}`),
  ...['sales.witnesses.orders', 'sales.witnesses.carts', 'sales.witnesses.visitors', 'value.fen', 'value.rate'],
  // Lines that are kept in the rows.
  ...['old-hit.line', 'visitors.line', 'clicks.line'],
  ...['units', 'days', 'place', 'of', 'tenth'].map((name) => `old-hit.how.line.${name}`),
  // What the chance of the next role is worked out of: it moves as that chance does.
  ...['beta.line', 'beta.a', 'beta.b', 'beta.earns.line', 'beta.earns.left', 'score.z'],
]);

/**
 * What follows from the return rate, where that is the one of the refunds read: they are drawn towards the shop's; or
 * from the price of other products, where nobody bought this one.
 */
const BY_RETURNS: ReadonlySet<string> = new Set([
  ...['returns', 'left', 'returnsAt.rate'].map((name) => `margin.contribution.${name}`),
  ...[
    'value.price',
    'value.assumed.price',
    'earns.left',
    'promo.left.now',
    'promo.left.planned',
    'promo.needed',
    'promo.keeps.a',
    'promo.keeps.b',
  ],
]);

function near(path: string, a: number, b: number, byReturns: boolean): boolean {
  if (a === b) return true;
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (CHANCES.has(name)) return Math.abs(a - b) <= POINTS;
  const isDerived = DERIVED.has(name) || DERIVED.has(path) || (byReturns && BY_RETURNS.has(path));
  return isDerived && Math.abs(a - b) <= SHARE * Math.abs(a);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether it may move with refunds, or prices, of other products. By cost it may: whose word the returns are stands beside, in what
 * an order leaves, where all else of it is compared exactly.
 */
function restsOnOthers({ kind, by, contribution, assumed }: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'value' && assumed !== undefined) return true;
  if (kind !== 'margin') return by === 'cost';
  const at = isObject(contribution) ? contribution.returnsAt : null;
  return isObject(at) && isObject(at.by);
}

/**
 * Whether two values of one shape differ by no more than may stay.
 * @param path of the value within what has a kind @param byReturns whether that follows from refunds read
 */
export function nearlySame(a: unknown, b: unknown, path = '', byReturns = false): boolean {
  if (typeof a === 'number' && typeof b === 'number') return near(path, a, b, byReturns);
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [within, moves] = typeof a.kind === 'string' ? [a.kind, restsOnOthers(a)] : [path, byReturns];
  return keys.every((name) => {
    const at = `${within}.${name}`;
    return Object.hasOwn(b, name) && (LINES.has(at) || nearlySame(a[name], b[name], at, moves));
  });
}

function setOf(set: string | null, { shop, categories }: ShopLines): SetEvidence {
  return (set === null ? undefined : categories[set]) ?? shop;
}

function withLine(evidence: Evidence, lines: ShopLines): Evidence {
  switch (evidence.kind) {
    case 'rate': {
      const { cart, pay } = setOf(evidence.set, lines);
      return { ...evidence, line: (evidence.metric === 'cartRate' ? cart : pay) ?? evidence.line };
    }
    case 'value':
      return { ...evidence, line: setOf(evidence.set, lines).value ?? evidence.line };
    case 'margin':
      return { ...evidence, line: lines.margin ?? null };
    case 'refund':
      return { ...evidence, line: lines.refunds?.[evidence.by] ?? evidence.line };
    case 'trend': {
      const shop = lines.trend?.[evidence.span];
      return shop ? { ...evidence, shopRecent: shop.recent, shopBefore: shop.before } : evidence;
    }
    case 'price':
      return { ...evidence, median: lines.medianPrice };
    case 'sales':
      return { ...evidence, of: lines.ranked };
    case 'partial':
      return lines.part ? { ...evidence, ...lines.part } : evidence;
    default:
      return evidence;
  }
}

/** Whether it says how it came about: in rows of older builds it does not. */
function isWhole(evidence: Evidence): boolean {
  switch (evidence.kind) {
    case 'sales':
      return Object.hasOwn(evidence, 'inputs');
    case 'look-ahead':
      return Object.hasOwn(evidence, 'upper');
    case 'trend':
      return Object.hasOwn(evidence, 'span');
    case 'rate':
      return !Object.is(evidence.prior.moved, true);
    default:
      return true;
  }
}

/**
 * The suggestion against the lines of the present revision. What an engine before this one rested on is not shown: the
 * next run, which is due, says it anew.
 */
export function withLines(suggestion: Suggestion, lines: ShopLines | null): Suggestion {
  if (!lines) return suggestion;
  if (!Object.hasOwn(lines, 'shop')) return { ...suggestion, evidence: [], changes: [] };
  const whole = suggestion.evidence.filter(isWhole);
  return { ...suggestion, evidence: whole.map((evidence) => withLine(evidence, lines)) };
}
