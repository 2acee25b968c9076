/** Guesses of one promotion: what its waves, its days and the years before make likely. */
import { chinaInstant } from '../promotions/china-time.ts';
import { minuteOfDay } from '../promotions/known-dates.ts';
import type { Promotion, UpcomingWave } from '../promotions/promotion.ts';
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';
import { ANCHOR_GUESSES, type AnchorGuess } from './anchor-guesses.ts';

export interface GuessedAnchor {
  readonly kind: AnchorKind;
  readonly date: AnchorDate;
}

interface Base {
  /** Epoch ms. */
  readonly at: number;
  /** Of the base itself; 0 where it is known. */
  readonly spreadDays: number;
}

const MINUTE_KINDS: readonly AnchorKind[] = ['balance'];

const spreadOf = ({ certainty, confirmed, spreadDays }: UpcomingWave): number =>
  certainty === 'guessed' && !confirmed ? spreadDays : 0;

const ofWave = (wave: UpcomingWave): Base => ({ at: wave.opensAt, spreadDays: spreadOf(wave) });

/** The wave whose close is the end of the promotion; its first one where none closes. */
function lastWave({ waves, first }: Promotion): UpcomingWave {
  return waves.reduce((last, wave) => ((wave.closesAt ?? 0) > (last.closesAt ?? 0) ? wave : last), first);
}

function ofDay(day: Day, spreadDays: number): Base {
  return { at: chinaInstant(day), spreadDays };
}

function baseOf({ base }: AnchorGuess, promotion: Promotion): Base | null {
  const peak = promotion.peakDays.at(-1);
  switch (base) {
    case 'open':
      return ofWave(promotion.first);
    case 'stock': {
      const stock = promotion.waves.find(({ kind }) => kind === 'first-stock');
      return promotion.first.kind === 'presale' && stock ? ofWave(stock) : null;
    }
    case 'peak':
      return peak ? ofDay(peak, 0) : null;
    case 'peak-or-end':
      return peak ? ofDay(peak, 0) : ofDay(promotion.endsOn, spreadOf(lastWave(promotion)));
  }
}

function applies(guess: AnchorGuess, { festival, scale, platform, own }: Promotion): boolean {
  if (scale === 'gift' || !guess.scales.includes(scale)) return false;
  if (guess.festival !== 'any' && (own || (guess.festival ?? festival) !== festival)) return false;
  return guess.platforms.includes(platform);
}

function guessed(guess: AnchorGuess, promotion: Promotion): GuessedAnchor[] {
  const base = applies(guess, promotion) ? baseOf(guess, promotion) : null;
  if (!base) return [];
  const { kind, days, basedOn } = guess;
  const day = addDays(dayOfInstant(base.at), days);
  const at = MINUTE_KINDS.includes(kind) ? base.at : chinaInstant(day, minuteOfDay(kind));
  const spreadDays = guess.spreadDays + base.spreadDays;
  return [{ kind, date: { at, certainty: 'guessed', spreadDays, basedOn, source: '', sourceDate: null } }];
}

/** The day a festival is named for is the day most is sold on: known as a day, not as an hour of it. */
function peakOf({ peakDays, waves, first }: Promotion): GuessedAnchor[] {
  const peak = peakDays.at(-1);
  if (!peak || waves.some(({ kind }) => kind === 'peak')) return [];
  const at = dayOfInstant(first.opensAt) === peak ? first.opensAt : chinaInstant(peak);
  const known = { spreadDays: 1, basedOn: null, source: '', sourceDate: null };
  return [{ kind: 'peak', date: { at, certainty: 'guessed', ...known } }];
}

/** The end of the last wave, as sure as that wave is; of the last day where no wave closes. */
function endOf(promotion: Promotion): GuessedAnchor {
  const last = lastWave(promotion);
  const end = chinaInstant(addDays(promotion.endsOn, 1));
  const isLast = last.closesAt !== null && dayOfInstant(last.closesAt - 1) === promotion.endsOn;
  const { certainty, basedOn, source, sourceDate } = last;
  const spreadDays = Math.max(1, spreadOf(last));
  if (isLast && last.closesAt !== null && !last.closesGuessed) {
    return {
      kind: 'ends',
      date: { at: last.closesAt, certainty, spreadDays: last.spreadDays, basedOn, source, sourceDate },
    };
  }
  const at = isLast && last.closesAt !== null ? last.closesAt : end;
  const guess = { certainty: 'guessed', spreadDays, basedOn: last.basedOn, source: '', sourceDate: null } as const;
  return { kind: 'ends', date: { at, ...guess } };
}

/** At most one of a kind; in no order. */
export function guessedAnchors(promotion: Promotion): readonly GuessedAnchor[] {
  const all = [...ANCHOR_GUESSES.flatMap((guess) => guessed(guess, promotion)), ...peakOf(promotion), endOf(promotion)];
  return all.filter(({ kind }, i) => all.findIndex((one) => one.kind === kind) === i);
}
