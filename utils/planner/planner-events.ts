/** Promotions with all dates of theirs that work is hung on, as the calendar gives them. */
import { BUILT_IN, type Calendar, promotionId } from '../promotions/calendar.ts';
import { byTrust, type GivenDate } from '../promotions/given-date.ts';
import { type UpcomingWave, WAVE_KINDS } from '../promotions/promotion.ts';
import { festivalsOn, promotionOf } from '../promotions/promotions-of-year.ts';
import { guessedWave, type Instance } from '../promotions/waves-of.ts';
import { PLATFORMS } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { ANCHOR_KINDS, type Anchor, type AnchorDate, type AnchorKind, type PlannerEvent } from './anchor.ts';
import { contradict } from './anchor-order.ts';
import { type GuessedAnchor, guessedAnchors } from './guessed-anchors.ts';

const plain = ({ at, certainty, spreadDays, basedOn, source, sourceDate, dayOnly }: AnchorDate): AnchorDate => ({
  at,
  certainty,
  spreadDays,
  basedOn,
  source,
  sourceDate,
  ...(dayOnly !== undefined && { dayOnly }),
});

const ofWave = (wave: UpcomingWave): GuessedAnchor => ({
  kind: wave.kind,
  date: { ...plain({ ...wave, at: wave.opensAt }) },
});

/** A kind somebody gave dates for. Our guess stands beside what was typed, not beside what was published. */
function given(kind: AnchorKind, dates: readonly GivenDate[], guess: AnchorDate | null): Anchor | null {
  const [chosen, ...others] = byTrust(dates);
  if (!chosen) return null;
  if (chosen.confirmed) return { kind, date: plain(chosen), others: [], confirmed: true };
  const beside = guess && dates.every(({ typed, at }) => typed && at !== guess.at) ? [guess] : [];
  return { kind, date: plain(chosen), others: [...others.map(plain), ...beside], confirmed: false };
}

/** Guesses in the order of the calendar, each as long as nothing more certain speaks against it. */
function withGuesses(known: readonly Anchor[], guesses: readonly GuessedAnchor[]): readonly Anchor[] {
  const all = [...known];
  for (const { kind, date } of guesses) {
    const speaks = (one: Anchor) =>
      one.kind === kind || contradict({ kind: one.kind, at: one.date.at }, { kind, at: date.at });
    // No guess, and of nobody else: it was said with the operator's own festival.
    const confirmed = date.certainty !== 'guessed' && date.source === '';
    if (!all.some(speaks)) all.push({ kind, date, others: [], confirmed });
  }
  return all;
}

/** Our guess for each kind, whether or not somebody gave a date. */
function guessesOf(instance: Instance, calendar: Calendar): readonly GuessedAnchor[] {
  const id = promotionId(instance.festival.id, instance.year, instance.platform);
  const promotion = promotionOf(instance, calendar);
  const waves = WAVE_KINDS.filter((kind) => !calendar.without.has(`${id}-${kind}`)).flatMap(
    (kind) => guessedWave(instance, kind) ?? [],
  );
  return [...waves.map(ofWave), ...(promotion ? guessedAnchors(promotion) : [])];
}

function eventOf(instance: Instance, calendar: Calendar): PlannerEvent {
  const { festival, year, platform } = instance;
  const id = promotionId(festival.id, year, platform);
  const dates = calendar.dates.get(id) ?? [];
  const guesses = guessesOf(instance, calendar);
  const guessFor = (kind: AnchorKind) => guesses.find((guess) => guess.kind === kind)?.date ?? null;
  const known = ANCHOR_KINDS.flatMap(
    (kind) =>
      given(
        kind,
        dates.filter((date) => date.kind === kind),
        guessFor(kind),
      ) ?? [],
  );
  const anchors = withGuesses(known, guesses).toSorted(byTime);
  const { zh, en, scale, own } = festival;
  return { id, festival: festival.id, year, platform, zh, en, scale, own, anchors };
}

const byTime = (a: Anchor, b: Anchor): number =>
  a.date.at - b.date.at || ANCHOR_KINDS.indexOf(a.kind) - ANCHOR_KINDS.indexOf(b.kind);

/** Every festival of a year on a platform, those without any date too: the operator may give it one. */
export function plannerEventsOfYear(
  platform: PlatformId,
  year: number,
  calendar: Calendar = BUILT_IN,
): readonly PlannerEvent[] {
  return festivalsOn(platform, calendar)
    .filter(({ since }) => since === null || year >= since)
    .map((festival) => eventOf({ festival, year, platform }, calendar));
}

const ID = /^(.+)-(\d{4})-([a-z]+)$/;

/** @param id such as `double12-2026-taobao`; null = of no festival that is known */
export function plannerEvent(id: string, calendar: Calendar = BUILT_IN): PlannerEvent | null {
  const [, festivalId, year = '', platformId] = ID.exec(id) ?? [];
  const platform = PLATFORMS.find((one) => one === platformId);
  const festival = platform && festivalsOn(platform, calendar).find((one) => one.id === festivalId);
  return platform && festival ? eventOf({ festival, year: Number(year), platform }, calendar) : null;
}
