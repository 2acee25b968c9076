/** A seller's business report played: what each child did, by the days that are asked for. */
export interface ReportRow {
  readonly parent: string;
  readonly child: string;
  readonly title: string;
  readonly sessions: number;
  readonly views: number;
  readonly units: number;
  readonly items: number;
}

const asin = (n: number) => `B0NIMBUS${String(n).padStart(2, '0')}`;

/** The third child stands under a second parent too, and the parent once under itself. */
export const AMAZON_ROWS: readonly ReportRow[] = [
  ...Array.from({ length: 12 }, (_, n) => ({
    parent: asin(0),
    child: asin(n + 1),
    title: `Cloud tote ${n + 1}`,
    sessions: 1_300 - n * 97,
    views: 1_900 - n * 120,
    units: n === 5 ? 0 : 40 - n * 3,
    items: n === 5 ? 0 : 38 - n * 3,
  })),
  { parent: asin(90), child: asin(3), title: 'Cloud tote 3', sessions: 21, views: 30, units: 2, items: 2 },
  { parent: asin(0), child: asin(0), title: 'Cloud tote', sessions: 4, views: 4, units: 0, items: 0 },
];

/** What each product truly came to: all of its rows together. */
export function amazonTruth(rows = AMAZON_ROWS): [string, Record<string, number>][] {
  const all = new Map<string, Record<string, number>>();
  for (const { child, sessions, views, units, items } of rows) {
    const { sessions: s = 0, pageViews = 0, payItems = 0, orders = 0 } = all.get(child) ?? {};
    all.set(child, {
      sessions: s + sessions,
      pageViews: pageViews + views,
      payItems: payItems + units,
      orders: orders + items,
    });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
}
