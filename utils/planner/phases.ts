/** Stretches of days that begin at an anchor, for tables of days. */
import { type Day, dayOfInstant } from '../time/day.ts';
import { type Anchor, type AnchorKind, anchorOf, type PlannerEvent, SALES } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';

export type PhaseGroup = 'registration' | 'price' | 'presale' | 'sale' | 'after';

export const PHASE_GROUPS: Readonly<Record<AnchorKind, PhaseGroup>> = {
  rules: 'registration',
  'registration-opens': 'registration',
  'registration-closes': 'registration',
  'price-window-opens': 'price',
  'price-window-closes': 'price',
  presale: 'presale',
  balance: 'presale',
  'first-stock': 'sale',
  'second-presale': 'presale',
  'second-balance': 'presale',
  'second-stock': 'sale',
  peak: 'sale',
  encore: 'sale',
  ends: 'sale',
  'price-protection-ends': 'after',
  'returns-peak': 'after',
  settlement: 'after',
};

const CLOSED_BY: Partial<Record<AnchorKind, AnchorKind>> = {
  'registration-opens': 'registration-closes',
  'price-window-opens': 'price-window-closes',
};

function nextOf(event: PlannerEvent, { kind, date }: Anchor): Anchor | null {
  const closes = CLOSED_BY[kind];
  if (closes) return anchorOf(event, closes);
  if (!SALES.includes(kind)) return null;
  const later = event.anchors.filter(
    (one) => (SALES.includes(one.kind) || one.kind === 'ends') && one.date.at > date.at,
  );
  return later.reduce<Anchor | null>((first, one) => (first && first.date.at <= one.date.at ? first : one), null);
}

/** Last day before the next anchor of the same course; its own day where none is known. */
export function lastDayOf(event: PlannerEvent, anchor: Anchor): Day {
  const next = nextOf(event, anchor);
  const own = dayOfAnchor(anchor);
  if (!next || next.date.at <= anchor.date.at) return own;
  const last = dayOfInstant(next.date.at - 1);
  return last > own ? last : own;
}
