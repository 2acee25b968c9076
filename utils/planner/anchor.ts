/** The dates of one promotion on one platform that work is hung on, and how far each can be trusted. */
import type { Certainty } from '../promotions/promotion.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { Day } from '../time/day.ts';

/** In the order in which they come; `ends` is the last minute of sale, exclusive. */
export const ANCHOR_KINDS = [
  'rules',
  'registration-opens',
  'registration-closes',
  'price-window-opens',
  'price-window-closes',
  'presale',
  'balance',
  'first-stock',
  'second-presale',
  'second-balance',
  'second-stock',
  'peak',
  'encore',
  'ends',
  'price-protection-ends',
  'returns-peak',
  'settlement',
] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** A date that somebody gave for an anchor. Times are China's. */
export interface AnchorDate {
  /** Epoch ms. */
  readonly at: number;
  readonly certainty: Certainty;
  /** Days to either side; 0 unless guessed. */
  readonly spreadDays: number;
  /** Year a guess is taken from; null when not guessed, or guessed from another day of the promotion. */
  readonly basedOn: number | null;
  /** Where it was published; '' for a guess. */
  readonly source: string;
  /** When it was published, or read there; null when not known, and for a guess. */
  readonly sourceDate: Day | null;
  /** No hour of it is known; undefined = not said, see `isDayOnly`. */
  readonly dayOnly?: boolean | undefined;
}

export interface Anchor {
  readonly kind: AnchorKind;
  /** What plans count with. */
  readonly date: AnchorDate;
  /** Dates that stand beside it until the operator confirms one; none once confirmed. */
  readonly others: readonly AnchorDate[];
  /** 已确认 by the operator: no later reading or release of ours moves it. */
  readonly confirmed: boolean;
}

/** One festival of one year on one platform. */
export interface PlannerEvent {
  /** Such as `double12-2026-taobao`; the same as the promotion's. */
  readonly id: string;
  readonly festival: string;
  readonly year: number;
  readonly platform: PlatformId;
  readonly zh: string;
  readonly en: string;
  readonly scale: 'major' | 'minor' | 'gift';
  /** Of a festival the operator made up. */
  readonly own: boolean;
  /** By time; at most one of a kind. */
  readonly anchors: readonly Anchor[];
}

export function anchorOf(event: PlannerEvent, kind: AnchorKind): Anchor | null {
  return event.anchors.find((anchor) => anchor.kind === kind) ?? null;
}

/** Nobody published the date, and the operator has not confirmed it. */
export function isGuess({ date, confirmed }: Anchor): boolean {
  return date.certainty === 'guessed' && !confirmed;
}

/** Kinds from which on buyers can pay. */
export const SALES: readonly AnchorKind[] = [
  'presale',
  'balance',
  'first-stock',
  'second-presale',
  'second-balance',
  'second-stock',
  'peak',
  'encore',
];

/** 开卖时间: the first minute in which buyers can pay, a deposit included; null = no such date is known. */
export function firstMinute(event: PlannerEvent): Anchor | null {
  const sales = event.anchors.filter(({ kind }) => SALES.includes(kind));
  return sales.reduce<Anchor | null>((first, one) => (first && first.date.at <= one.date.at ? first : one), null);
}
