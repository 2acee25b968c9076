/** The rule an order falls under. Of two nobody chooses here, and what is not known decides nothing. */
import type { BillSource } from '../settlement/bill-source.ts';
import type { Day } from '../time/day.ts';
import type { RuleVersion } from './rule.ts';

/** What a rule may ask of an order. */
export interface OrderPlace {
  readonly source: BillSource;
  readonly book: string;
  /** Paid on, else its first bill; null = not said. */
  readonly day: Day | null;
  /** Of each line all numbers it is known by; a line without any is of an unknown product. */
  readonly products: readonly (readonly string[])[];
  /** Whose sale its lines were, each once: NO_STREAMER = nobody's, null = a line does not say; empty where none does. */
  readonly streamers: readonly (string | null)[];
}

export type Found =
  | { readonly kind: 'one'; readonly rule: RuleVersion }
  | { readonly kind: 'none' }
  /** An order in two rules. */
  | { readonly kind: 'several'; readonly rules: readonly RuleVersion[] }
  /** It may fall under this one: some of its products do, or what the rule asks is not known of it. */
  | { readonly kind: 'unclear'; readonly rule: RuleVersion; readonly what: Unclear };

export type Unclear = 'products' | 'mixed-products' | 'streamer' | 'mixed-streamers' | 'day';

/** The version of each rule that holds on a day: the highest that has begun, unless it has ended. */
export function versionsOn(rules: readonly RuleVersion[], day: Day): readonly RuleVersion[] {
  const latest = new Map<string, RuleVersion>();
  for (const rule of rules) {
    if (rule.from > day) continue;
    const known = latest.get(rule.id);
    if (!known || rule.version > known.version) latest.set(rule.id, rule);
  }
  return [...latest.values()].filter(({ to }) => to === null || to >= day).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function asksProducts(asked: readonly string[], { products }: OrderPlace): true | false | Unclear {
  if (asked.length === 0) return true;
  if (products.length === 0 || products.some((line) => line.length === 0)) return 'products';
  const within = products.filter((line) => line.some((id) => asked.includes(id)));
  return within.length === 0 ? false : within.length === products.length ? true : 'mixed-products';
}

function asksStreamer(asked: readonly string[], { streamers }: OrderPlace): true | false | Unclear {
  if (asked.length === 0) return true;
  const said = streamers.filter((one) => one !== null);
  if (said.length === 0 || said.length < streamers.length) return 'streamer';
  const within = said.filter((one) => asked.includes(one));
  return within.length === 0 ? false : within.length === said.length ? true : 'mixed-streamers';
}

function fits({ scope }: RuleVersion, place: OrderPlace): true | false | Unclear {
  if (scope.source !== null && scope.source !== place.source) return false;
  if (scope.book !== null && scope.book !== place.book) return false;
  const asked = [asksProducts(scope.products, place), asksStreamer(scope.streamers, place)];
  if (asked.includes(false)) return false;
  return asked.find((one) => one !== true) ?? true;
}

/** @param rules every version of every rule */
export function findRule(rules: readonly RuleVersion[], place: OrderPlace): Found {
  const [known] = rules;
  if (known === undefined) return { kind: 'none' };
  if (place.day === null) return { kind: 'unclear', rule: known, what: 'day' };
  const asked = versionsOn(rules, place.day).map((rule) => ({ rule, fit: fits(rule, place) }));
  const fitting = asked.flatMap(({ rule, fit }) => (fit === true ? rule : []));
  const [first] = fitting;
  if (fitting.length > 1) return { kind: 'several', rules: fitting };
  for (const { rule, fit } of asked) if (typeof fit === 'string') return { kind: 'unclear', rule, what: fit };
  return first ? { kind: 'one', rule: first } : { kind: 'none' };
}
