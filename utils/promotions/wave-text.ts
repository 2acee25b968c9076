import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant, daysBetween, SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';
import { countdown } from './countdown.ts';
import type { UpcomingAnchor } from './next-anchors.ts';

/** `双12/年终好价节 开卖` */
export function waveName(wave: UpcomingAnchor, language: Language): string {
  return `${wave[language]} ${promotionTexts[language].kind[wave.kind]}`;
}

/** `2026-12-09 20:00（北京时间）`, the day alone where no hour is known; of a guess about so. */
export function waveTime(wave: UpcomingAnchor, language: Language): string {
  const local = new Date(wave.opensAt + SHANGHAI_OFFSET_MINUTES * 60_000).toISOString();
  const time = wave.dayOnly ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`;
  const { about } = promotionTexts[language];
  return promotionTexts[language].opensAt(wave.certainty === 'guessed' && !wave.confirmed ? about(time) : time);
}

/** From today on, in China; negative once its day is over. @param now epoch ms */
export const daysLeft = ({ opensAt }: UpcomingAnchor, now: number): number =>
  daysBetween(dayOfInstant(now), dayOfInstant(opensAt));

/** `还有 17 天 0 小时`; under an hour in minutes; in days alone where no hour is known; 已开卖 once it has opened. */
export function waveCountdown(wave: UpcomingAnchor, now: number, language: Language): string {
  const texts = promotionTexts[language];
  if (wave.dayOnly) {
    const left = daysLeft(wave, now);
    return left < 0 ? texts.open : left === 0 ? texts.onDay : texts.leftDays(left);
  }
  const { past, days, hours, minutes } = countdown(now, wave.opensAt);
  if (past) return texts.open;
  return days > 0 || hours > 0 ? texts.left(days, hours) : texts.leftMinutes(minutes);
}

type Trusted = Pick<UpcomingAnchor, 'certainty' | 'confirmed' | 'source' | 'spreadDays' | 'basedOn'>;

/** How far the time can be trusted, and why. Always shown beside it. */
export function waveCertainty(wave: Trusted, language: Language): string {
  const texts = promotionTexts[language];
  if (wave.confirmed && wave.source === '') return texts.confirmedOwn;
  if (wave.confirmed) return texts.trust(texts.confirmed, texts.publishedIn(wave.source));
  return texts.trust(texts.certainty[wave.certainty], whyOf(wave, language));
}

function whyOf({ certainty, source, spreadDays, basedOn }: Trusted, language: Language): string {
  const texts = promotionTexts[language];
  if (certainty !== 'guessed') return texts.publishedIn(source);
  if (source !== '') return texts.guessedBy(source, spreadDays);
  return basedOn === null ? texts.guessedFromDay(spreadDays) : texts.guessedFromYear(basedOn, spreadDays);
}
