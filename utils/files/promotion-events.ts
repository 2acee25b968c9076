/** Waves and tasks of promotions as events of a calendar. */
import type { Promotion, UpcomingWave } from '../promotions/promotion.ts';
import type { DatedTask } from '../promotions/tasks.ts';
import { waveCertainty, waveName, waveTime } from '../promotions/wave-text.ts';
import { calendarTexts } from '../texts/promotion-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import type { IcsEvent } from './ics.ts';

export interface PlannedTasks {
  readonly promotion: Promotion;
  readonly tasks: readonly DatedTask[];
}

const HOUR = 60;
/** A day and two hours before the first minute of a wave. */
const WAVE_ALARMS = [24 * HOUR, 2 * HOUR];
/** In the afternoon before the day on which it begins. */
const TASK_ALARMS = [9 * HOUR];

const uidOf = (id: string): string => `${id}@kuance`;

function waveEvent(wave: UpcomingWave, platform: string, language: Language): IcsEvent {
  const t = calendarTexts[language];
  const day = dayOfInstant(wave.opensAt);
  const name = t.eventTitle(platform, waveName(wave, language));
  return {
    uid: uidOf(wave.id),
    title: wave.certainty === 'guessed' ? t.guessedTitle(name) : name,
    description: `${waveTime(wave, language)}\n${waveCertainty(wave, language)}`,
    when: wave.dayOnly ? { kind: 'days', from: day, to: day } : { kind: 'at', at: wave.opensAt, until: null },
    alarms: wave.dayOnly ? TASK_ALARMS : WAVE_ALARMS,
  };
}

function taskEvent(
  { task, from, to }: DatedTask,
  { id, first, ...named }: Promotion,
  platform: string,
  language: Language,
) {
  const t = calendarTexts[language];
  const certainty = t.hungOn(waveName(first, language), waveCertainty(first, language));
  return {
    uid: uidOf(`${id}-${task.id}`),
    title: t.eventTitle(platform, `${named[language]} ${task[language]}`),
    description: `${promotionTexts[language].area[task.area]}\n${certainty}`,
    when: { kind: 'days', from, to },
    alarms: TASK_ALARMS,
  } satisfies IcsEvent;
}

/** Waves, and tasks that can still be done. @param platform as it is called */
export function calendarEvents(
  planned: readonly PlannedTasks[],
  platform: string,
  language: Language,
): readonly IcsEvent[] {
  return planned.flatMap(({ promotion, tasks }) => [
    ...promotion.waves.map((wave) => waveEvent(wave, platform, language)),
    ...tasks
      .filter(({ state }) => state === 'now' || state === 'upcoming')
      .map((task) => taskEvent(task, promotion, platform, language)),
  ]);
}
