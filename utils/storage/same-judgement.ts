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
const CHANCES: ReadonlySet<string> = new Set(['p', 'certainty', 'chance', 'below', 'risk']);
/** What follows from the lines and is no count: expectations, weights, the order of the lists, thresholds of a change. */
const DERIVED: ReadonlySet<string> = new Set([
  ...['mean', 'strength', 'low', 'high', 'worth', 'to', 'perDay', 'floor', 'boundary'],
  ...['level', 'middle', 'power', 'upper', 'lower', 'rate.prior.moved.cart.own', 'look-ahead.a', 'look-ahead.b'],
  ...['sales.needed', 'image.from'],
  ...['carts', 'ordersPerCart', 'visitors', 'rate', 'ordersPerBuyer'].map((name) => `sales.inputs.${name}`),
  ...['sales.witnesses.orders', 'sales.witnesses.carts', 'sales.witnesses.visitors', 'value.fen', 'value.rate'],
  // Lines that are kept in the rows.
  ...['old-hit.line', 'visitors.line', 'clicks.line'],
]);

function near(path: string, a: number, b: number): boolean {
  if (a === b) return true;
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (CHANCES.has(name)) return Math.abs(a - b) <= POINTS;
  return (DERIVED.has(name) || DERIVED.has(path)) && Math.abs(a - b) <= SHARE * Math.abs(a);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of one shape differ by no more than may stay. @param path of the value within what has a kind */
export function nearlySame(a: unknown, b: unknown, path = ''): boolean {
  if (typeof a === 'number' && typeof b === 'number') return near(path, a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const within = typeof a.kind === 'string' ? a.kind : path;
  return keys.every((name) => {
    const at = `${within}.${name}`;
    return Object.hasOwn(b, name) && (LINES.has(at) || nearlySame(a[name], b[name], at));
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
