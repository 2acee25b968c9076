import type { UpcomingWave } from '../../utils/promotions/promotion.ts';
import { waveCertainty, waveCountdown, waveName, waveTime } from '../../utils/promotions/wave-text.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { useLanguage } from '../language.ts';
import { Badge } from '../ui/badge.tsx';

export interface CountdownCardProps {
  readonly wave: UpcomingWave;
  /** Epoch ms. */
  readonly now: number;
}

/** One wave: what, in how long, and how far the time can be trusted. A guess is dashed, never plain. */
export function CountdownCard({ wave, now }: CountdownCardProps) {
  const language = useLanguage();
  const guessed = wave.certainty === 'guessed' && !wave.confirmed;
  return (
    <div class="kp-countdown" data-certainty={guessed ? 'guessed' : wave.certainty}>
      <p class="kp-countdown-head">
        <strong>{waveName(wave, language)}</strong>
        <span class="kp-countdown-left">{waveCountdown(wave, now, language)}</span>
      </p>
      <p class="kc-small kc-soft">
        {guessed && (
          <>
            <Badge tone="amber" outline>
              {panelPromotionsTexts[language].guess}
            </Badge>{' '}
          </>
        )}
        {waveTime(wave, language)}
      </p>
      <p class="kc-small kc-soft">{waveCertainty(wave, language)}</p>
    </div>
  );
}
