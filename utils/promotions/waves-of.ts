/** The waves of one festival of one year on one platform: those given, and guesses where nobody gave one. */
import type { PlatformId } from '../sheets/sheet.ts';
import { type Calendar, datesOf, promotionId } from './calendar.ts';
import { chinaInstant } from './china-time.ts';
import { isDayOnly } from './day-only.ts';
import { ruleDay } from './day-rule.ts';
import { byTrust, type GivenDate } from './given-date.ts';
import { type Festival, type UpcomingWave, WAVE_KINDS, type WaveKind, type WavePattern } from './promotion.ts';

export interface Instance {
  readonly festival: Festival;
  readonly year: number;
  readonly platform: PlatformId;
}

/** By opening. */
export function wavesOf(instance: Instance, calendar: Calendar): readonly UpcomingWave[] {
  const id = promotionId(instance.festival.id, instance.year, instance.platform);
  const given = WAVE_KINDS.flatMap((kind) => givenWave(instance, kind, datesOf(calendar, id, kind)) ?? []);
  const [ends] = byTrust(datesOf(calendar, id, 'ends'));
  const guesses = WAVE_KINDS.filter(
    (kind) => !given.some((w) => w.kind === kind) && !calendar.without.has(`${id}-${kind}`),
  )
    .flatMap((kind) => guessedWave(instance, kind) ?? [])
    .filter((guess) => !contradicts(guess, given) && !(ends && guess.opensAt >= ends.at));
  return [...given, ...guesses].sort((a, b) => a.opensAt - b.opensAt);
}

function givenWave(instance: Instance, kind: WaveKind, dates: readonly GivenDate[]): UpcomingWave | null {
  const [chosen] = byTrust(dates);
  if (!chosen) return null;
  const { at, certainty, spreadDays, basedOn, source, sourceDate, confirmed } = chosen;
  const closesAt = closeOf(instance, chosen, dates);
  const closesGuessed = closesAt !== chosen.closesAt;
  const trust = { certainty, spreadDays, basedOn, source, sourceDate, confirmed };
  const dayOnly = isDayOnly(kind, chosen);
  return { ...named(instance, kind), opensAt: at, dayOnly, closesAt, closesGuessed, ...trust };
}

/** Nobody types when a wave closes: then as it was thought to, as long as that is after it opens. */
function closeOf(instance: Instance, chosen: GivenDate, dates: readonly GivenDate[]): number | null {
  if (chosen.closesAt !== null || !chosen.typed) return chosen.closesAt;
  const guess = guessedWave(instance, chosen.kind as WaveKind);
  const others = [...byTrust(dates), ...(guess ? [guess] : [])].map(({ closesAt }) => closesAt);
  return others.find((closesAt) => closesAt !== null && closesAt > chosen.at) ?? null;
}

/** What its pattern makes of a wave, whether or not somebody gave its time. */
export function guessedWave(instance: Instance, kind: WaveKind): UpcomingWave | null {
  const { festival, year, platform } = instance;
  const pattern = festival.since !== null && year < festival.since ? undefined : patternFor(festival, kind, platform);
  const day = pattern && ruleDay(pattern.opens, year);
  if (!pattern || !day) return null;
  const closes = pattern.closes && ruleDay(pattern.closes, year);
  const opensAt = chinaInstant(day, pattern.at);
  return {
    ...named(instance, kind),
    opensAt,
    dayOnly: isDayOnly(kind, { at: opensAt, certainty: 'guessed' }),
    closesAt: closes && chinaInstant(closes, pattern.until),
    certainty: 'guessed',
    spreadDays: pattern.spreadDays,
    basedOn: pattern.basedOn,
    source: '',
    sourceDate: null,
    confirmed: false,
    closesGuessed: true,
  };
}

/** A platform's own pattern before the one for all. */
function patternFor(festival: Festival, kind: WaveKind, platform: PlatformId): WavePattern | undefined {
  const patterns = festival.patterns.filter((p) => p.kind === kind);
  return patterns.find((p) => p.platform === platform) ?? patterns.find((p) => p.platform === 'all');
}

/** A guess that would turn the order of the waves round against a given time is worth nothing. */
function contradicts(guess: UpcomingWave, given: readonly UpcomingWave[]): boolean {
  const rank = WAVE_KINDS.indexOf(guess.kind);
  return given.some((wave) =>
    rank > WAVE_KINDS.indexOf(wave.kind) ? guess.opensAt <= wave.opensAt : guess.opensAt >= wave.opensAt,
  );
}

function named({ festival, year, platform }: Instance, kind: WaveKind) {
  const promotion = promotionId(festival.id, year, platform);
  const { id, zh, en } = festival;
  return { id: `${promotion}-${kind}`, promotion, festival: id, year, zh, en, kind, platform };
}
