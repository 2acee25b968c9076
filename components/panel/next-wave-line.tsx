import { waveCountdown, waveName } from '../../utils/promotions/wave-text.ts';
import type { PromotionsStore } from '../../utils/stores/promotions-store.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';

/** What comes next, in one line; a guess says so. */
export function NextWaveLine({ promotions }: { readonly promotions: PromotionsStore }) {
  const language = useLanguage();
  const { guess } = useTexts(panelPromotionsTexts);
  const wave = promotions.next.value;
  if (wave === null) return null;
  const guessed = wave.certainty === 'guessed' && !wave.confirmed;
  return (
    <p class="kp-next-wave" data-certainty={guessed ? 'guessed' : wave.certainty}>
      <span>{waveName(wave, language)}</span>
      <strong>{waveCountdown(wave, promotions.now.value, language)}</strong>
      {guessed && (
        <Badge tone="amber" outline>
          {guess}
        </Badge>
      )}
    </p>
  );
}
