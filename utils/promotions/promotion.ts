/** Shapes of promotions: how a festival is declared, and what one year of it becomes. */
import type { PlatformId } from '../sheets/sheet.ts';
import type { Day } from '../time/day.ts';
import type { DayRule } from './day-rule.ts';

/** 预售 第一波 第二波 爆发期 返场, in the order in which they open. */
export const WAVE_KINDS = ['presale', 'first-stock', 'second-stock', 'peak', 'encore'] as const;
export type WaveKind = (typeof WAVE_KINDS)[number];

/**
 * - official: from the platform's own notice
 * - reported: from the press or a repost; the platform's page was not seen
 * - guessed: carried over from an earlier year, or from the festival's own day
 */
export type Certainty = 'official' | 'reported' | 'guessed';

/** major: the whole list of tasks; minor: the last month's; gift: a festival that moves only some trades. */
type Scale = 'major' | 'minor' | 'gift';

/** What a wave is expected to be in a year without published times. */
export interface WavePattern {
  readonly kind: WaveKind;
  readonly platform: PlatformId | 'all';
  readonly opens: DayRule;
  /** `HH:MM` in China. */
  readonly at: string;
  /** Last day, inclusive; null when not known. */
  readonly closes: DayRule | null;
  /** `HH:MM` on the last day at which it is over. */
  readonly until: string;
  /** Year the guess is taken from; null = only from the festival's own day. */
  readonly basedOn: number | null;
  /** How far earlier openings lay apart, in days to either side. */
  readonly spreadDays: number;
}

export interface Festival {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly scale: Scale;
  /** Where it is kept: shops abroad keep another year, and some festivals are of single platforms. */
  readonly on: 'home' | 'abroad' | readonly PlatformId[];
  /** First year in which it is expected by its patterns; null = every year. */
  readonly since: number | null;
  /** Made up by the operator. */
  readonly own: boolean;
  /** The days it is named for or sells most on; empty when no single day stands out. */
  readonly peak: readonly DayRule[];
  readonly patterns: readonly WavePattern[];
}

export interface UpcomingWave {
  /** Such as `double12-2026-taobao-first-stock`; the same before and after a guess is confirmed. */
  readonly id: string;
  /** Id of its promotion. */
  readonly promotion: string;
  readonly festival: string;
  readonly year: number;
  readonly zh: string;
  readonly en: string;
  readonly kind: WaveKind;
  readonly platform: PlatformId;
  /** Epoch ms of the first minute in which buyers can pay; a deposit counts. */
  readonly opensAt: number;
  /** Only the day of it is known. */
  readonly dayOnly: boolean;
  /** Epoch ms, exclusive; null when not known. */
  readonly closesAt: number | null;
  readonly certainty: Certainty;
  /** 0 unless guessed. */
  readonly spreadDays: number;
  /** Year a guess is taken from; null when not guessed, or guessed from the festival's own day. */
  readonly basedOn: number | null;
  /** Where the time was published; '' for a guess, and for a festival the operator made up. */
  readonly source: string;
  /** When it was published, or read there; null when not known, and for a guess. */
  readonly sourceDate: Day | null;
  /** 已确认 by the operator. */
  readonly confirmed: boolean;
  /** Its time was given, but not until when it lasts. */
  readonly closesGuessed: boolean;
}

/** One festival of one year on one platform. */
export interface Promotion {
  /** Such as `double12-2026-taobao`: what a ticked task refers to as its wave. */
  readonly id: string;
  readonly festival: string;
  readonly year: number;
  readonly zh: string;
  readonly en: string;
  readonly scale: Scale;
  readonly platform: PlatformId;
  /** The first minute of the whole promotion: T of the T-minus tasks. */
  readonly first: UpcomingWave;
  /** In order of opening. */
  readonly waves: readonly UpcomingWave[];
  readonly peakDays: readonly Day[];
  /** Last day, as far as known. */
  readonly endsOn: Day;
  /** Of a festival the operator made up. */
  readonly own: boolean;
}
