import { type Day, dayNumber, SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';

/**
 * The instant of a wall-clock time in China. Promotions open at one moment for the whole country,
 * so neither the machine's zone nor the shop's plays a part.
 * @param time `HH:MM`
 * @returns epoch ms
 */
export function chinaInstant(day: Day, time = '00:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (dayNumber(day) * 1440 + hours * 60 + minutes - SHANGHAI_OFFSET_MINUTES) * 60_000;
}

/** `20:00`: the wall clock in China at an instant (epoch ms). */
export function chinaClock(ms: number): string {
  return new Date(ms + SHANGHAI_OFFSET_MINUTES * 60_000).toISOString().slice(11, 16);
}
