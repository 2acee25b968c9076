/**
 * Whether a stored summary still says what the engine says now. Every read page moves the shop's lines
 * a little, and with them every product's chances; writing all rows for that would cost as much as the
 * shop is large. So the lines themselves are not kept in the rows but put in when a row is read
 * (`withLines`), and a derived figure may differ by half a point of percentage, or by 2 % above 1,
 * before its row is written anew. What the product itself did is always exact: its own new figures
 * make its row be written whatever the difference.
 */
import type { Evidence, ShopLines, Suggestion } from '../tiers/suggestion.ts';

const SHARE = 0.02;
const POINTS = 0.005;

/** Parts of an evidence that are the shop's and not the product's. */
const LINES: ReadonlySet<string> = new Set(['line', 'median', 'shopRecent', 'shopBefore']);

function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= (Math.abs(a) <= 1 ? POINTS : SHARE * Math.abs(a));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of one shape differ by no more than may stay. */
export function nearlySame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return near(a, b);
  if (!isObject(a) || !isObject(b)) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && (LINES.has(key) || nearlySame(a[key], b[key])));
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
    default:
      return evidence;
  }
}

/** The suggestion against the lines of the present revision. */
export function withLines(suggestion: Suggestion, lines: ShopLines | null): Suggestion {
  if (!lines) return suggestion;
  return { ...suggestion, evidence: suggestion.evidence.map((evidence) => withLine(evidence, lines)) };
}
