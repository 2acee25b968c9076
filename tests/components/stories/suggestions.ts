import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import type { Verdict } from '../../../utils/tiers/verdict-kinds.ts';
import type { Day } from '../../../utils/time/day.ts';
import { madeRate, madeSales } from '../../tiers/made-evidence.ts';

const VERDICTS: readonly Verdict[] = [
  { kind: 'role', role: 'main', candidate: false },
  { kind: 'role', role: 'main', candidate: true },
  { kind: 'role', role: 'second', candidate: false },
  { kind: 'role', role: 'traffic', candidate: false },
  { kind: 'role', role: 'promo', candidate: false },
  { kind: 'role', role: 'profit', candidate: false },
  { kind: 'role', role: 'image', candidate: false },
  { kind: 'stop' },
  { kind: 'test', visitors: 320 },
  { kind: 'test', visitors: null },
  { kind: 'insufficient', visitors: 86 },
  { kind: 'regular' },
  { kind: 'excluded', why: 'price-link' },
  { kind: 'unread' },
];

/** One product a verdict, ids `600000000001` upwards. */
export const SUGGESTIONS: readonly Suggestion[] = VERDICTS.map((verdict, i) => ({
  product: String(600_000_000_001 + i),
  verdict,
  certainty: verdict.kind === 'role' ? 0.86 : null,
  basis: { kind: 'range', from: '2026-10-23' as Day, to: '2026-11-21' as Day, days: 30 },
  evidence: [
    madeRate({
      metric: 'cartRate',
      own: { k: 320, n: 4000, low: 0.075, high: 0.086 },
      mean: 0.08,
      line: 0.058,
      p: 0.98,
    }),
    madeSales(),
    { kind: 'price', fen: 12_900, median: 9900 },
    { kind: 'no-trend', why: 'range-only' },
  ],
  changes: [{ kind: 'sales', to: 9.2, direction: 'down', becomes: 'second' }],
  worth: 1000,
  sheets: [],
}));
