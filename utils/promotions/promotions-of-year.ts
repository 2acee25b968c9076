import type { PlatformId } from '../sheets/sheet.ts';
import { addDays, type Day, dayOfInstant, parseDay } from '../time/day.ts';
import { chinaInstant } from './china-time.ts';
import { ruleDay } from './day-rule.ts';
import { FESTIVALS } from './festivals.ts';
import { KNOWN_WINDOWS } from './known-windows.ts';
import type { Festival, KnownWindow, Promotion, UpcomingWave, WaveKind, WavePattern } from './promotion.ts';

const ORDER: readonly WaveKind[] = ['presale', 'first-stock', 'second-stock', 'peak', 'encore'];

/** Shops abroad keep another year, of which nothing is declared: 618 is no day of theirs. */
const ABROAD: readonly PlatformId[] = ['amazon', 'shopify'];

/**
 * All promotions of one festival year on one platform, by first minute. A promotion belongs to the
 * year of its festival, so 年货节 2028 may open in December 2027.
 */
export function promotionsOfYear(platform: PlatformId, year: number): readonly Promotion[] {
  if (ABROAD.includes(platform)) return [];
  return FESTIVALS.flatMap((festival) => promotionOf(festival, platform, year) ?? []).sort(
    (a, b) => a.first.opensAt - b.first.opensAt,
  );
}

function promotionOf(festival: Festival, platform: PlatformId, year: number): Promotion | null {
  const known = KNOWN_WINDOWS.filter((w) => w.festival === festival.id && w.year === year && w.platform === platform);
  const published = known.flatMap((window) => publishedWave(festival, window) ?? []);
  const guesses = ORDER.filter((kind) => !known.some((w) => w.kind === kind))
    .flatMap((kind) => guessedWave(festival, kind, platform, year) ?? [])
    .filter((guess) => !contradicts(guess, published));
  const waves = [...published, ...guesses].sort((a, b) => a.opensAt - b.opensAt);
  const first = waves[0];
  if (!first) return null;
  const peakDays = festival.peak.flatMap((rule) => ruleDay(rule, year) ?? []);
  const { id: festivalId, zh, en, scale } = festival;
  const endsOn = lastDay(waves, peakDays, dayOfInstant(first.opensAt));
  return { id: first.promotion, festival: festivalId, year, zh, en, scale, platform, first, waves, peakDays, endsOn };
}

function publishedWave(festival: Festival, window: KnownWindow): UpcomingWave | null {
  const opensAt = window.opens === null ? null : instantOfText(window.opens);
  if (opensAt === null) return null;
  const closes = window.closes === null ? null : parseDay(window.closes);
  return {
    ...named(festival, window.kind, window.platform, window.year),
    opensAt,
    closesAt: endOf(closes),
    certainty: window.certainty,
    spreadDays: 0,
    basedOn: null,
    source: window.source,
  };
}

function guessedWave(festival: Festival, kind: WaveKind, platform: PlatformId, year: number): UpcomingWave | null {
  const pattern = patternFor(festival, kind, platform);
  const day = pattern && ruleDay(pattern.opens, year);
  if (!pattern || !day) return null;
  return {
    ...named(festival, kind, platform, year),
    opensAt: chinaInstant(day, pattern.at),
    closesAt: endOf(pattern.closes && ruleDay(pattern.closes, year)),
    certainty: 'guessed',
    spreadDays: pattern.spreadDays,
    basedOn: pattern.basedOn,
    source: '',
  };
}

/** A platform's own pattern before the one for all. */
function patternFor(festival: Festival, kind: WaveKind, platform: PlatformId): WavePattern | undefined {
  const patterns = festival.patterns.filter((p) => p.kind === kind);
  return patterns.find((p) => p.platform === platform) ?? patterns.find((p) => p.platform === 'all');
}

/** A guess that would turn the order of the waves round against a published time is worth nothing. */
function contradicts(guess: UpcomingWave, published: readonly UpcomingWave[]): boolean {
  const rank = ORDER.indexOf(guess.kind);
  return published.some((wave) => {
    const other = ORDER.indexOf(wave.kind);
    return rank > other ? guess.opensAt <= wave.opensAt : guess.opensAt >= wave.opensAt;
  });
}

function named(festival: Festival, kind: WaveKind, platform: PlatformId, year: number) {
  const promotion = `${festival.id}-${year}-${platform}`;
  const { id, zh, en } = festival;
  return { id: `${promotion}-${kind}`, promotion, festival: id, year, zh, en, kind, platform };
}

/** `2025-10-15T20:00` or `2025-10-15`, China's time. */
function instantOfText(text: string): number | null {
  const day = parseDay(text.slice(0, 10));
  return day && chinaInstant(day, text.slice(11) || '00:00');
}

function endOf(day: Day | null): number | null {
  return day && chinaInstant(addDays(day, 1));
}

function lastDay(waves: readonly UpcomingWave[], peakDays: readonly Day[], start: Day): Day {
  const ends = waves.map((wave) => dayOfInstant(wave.closesAt === null ? wave.opensAt : wave.closesAt - 1));
  return [...ends, ...peakDays].reduce((last, day) => (day > last ? day : last), start);
}
