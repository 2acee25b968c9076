/**
 * Whether a stored summary still says what the engine says now. Every read page moves the shop's lines
 * a little, and with them every product's chances; writing all rows for that would cost as much as the
 * shop is large. So what is the shop's own (its lines, how much of it was read, how many have a rank)
 * is not kept in the rows but put in when a row is read (`withLines`), and a chance may differ by half
 * a point of percentage, or a figure derived from the lines by 2 %, before its row is written anew.
 * Counts and ranks are always exact: they stand beside others on the screen.
 */
import type { Evidence, ShopLines, Suggestion } from '../tiers/suggestion.ts';

const SHARE = 0.02;
const POINTS = 0.005;

/** Parts of an evidence that are the shop's and not the product's. */
const LINES: ReadonlySet<string> = new Set(['line', 'median', 'shopRecent', 'shopBefore', 'of', 'read', 'listed']);
/** Chances. */
const CHANCES: ReadonlySet<string> = new Set(['p', 'certainty']);
/** What follows from the lines and is no count: weights, the order of the lists, the rate of a change. */
const DERIVED: ReadonlySet<string> = new Set(['prior', 'worth', 'rate.to']);

function near(key: string, a: number, b: number): boolean {
  if (a === b) return true;
  if (CHANCES.has(key)) return Math.abs(a - b) <= POINTS;
  return DERIVED.has(key) && Math.abs(a - b) <= SHARE * Math.abs(a);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of one shape differ by no more than may stay. */
export function nearlySame(a: unknown, b: unknown, key = ''): boolean {
  if (typeof a === 'number' && typeof b === 'number') return near(key, a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const isRate = a.kind === 'rate' && 'becomes' in a;
  const known = (name: string) => (isRate && name === 'to' ? 'rate.to' : name);
  return keys.every((name) => Object.hasOwn(b, name) && (LINES.has(name) || nearlySame(a[name], b[name], known(name))));
}

function withLine(evidence: Evidence, lines: ShopLines): Evidence {
  switch (evidence.kind) {
    case 'rate': {
      const line = evidence.metric === 'cartRate' ? lines.cart : lines.pay;
      return line ? { ...evidence, line } : evidence;
    }
    case 'trend':
      return lines.trend ? { ...evidence, shopRecent: lines.trend.recent, shopBefore: lines.trend.before } : evidence;
    case 'price':
      return { ...evidence, median: lines.medianPrice };
    case 'buyers':
      return lines.ranked === undefined ? evidence : { ...evidence, of: lines.ranked };
    case 'partial':
      return lines.part ? { ...evidence, ...lines.part } : evidence;
    default:
      return evidence;
  }
}

/** The suggestion against the lines of the present revision. */
export function withLines(suggestion: Suggestion, lines: ShopLines | null): Suggestion {
  if (!lines) return suggestion;
  return { ...suggestion, evidence: suggestion.evidence.map((evidence) => withLine(evidence, lines)) };
}
