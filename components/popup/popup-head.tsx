import { waveCountdown, waveName } from '../../utils/promotions/wave-text.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RevisionLine } from '../panel/revision-line.tsx';
import { Badge } from '../ui/badge.tsx';

function NextWave({ stores }: { readonly stores: PopupStores }) {
  const language = useLanguage();
  const { guess } = useTexts(panelPromotionsTexts);
  const wave = stores.promotions.next.value;
  if (wave === null) return null;
  return (
    <p class="kp-next-wave">
      <span>{waveName(wave, language)}</span>
      <strong>{waveCountdown(wave, stores.promotions.now.value, language)}</strong>
      {wave.certainty === 'guessed' && (
        <Badge tone="amber" outline>
          {guess}
        </Badge>
      )}
    </p>
  );
}

/** Shop, revision, and the days to the next wave. */
export function PopupHead({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const { product } = useTexts(commonTexts);
  const shop = stores.shops.current.value;
  const state = valueOr(stores.shops.state.value, null);
  return (
    <header class="kp-popup-head">
      <p class="kp-row-head">
        <strong class="kp-row-name">{shop?.name ?? product}</strong>
        {shop?.demo && <Badge tone="violet">{t.demo}</Badge>}
      </p>
      {state && <RevisionLine state={state} />}
      <NextWave stores={stores} />
    </header>
  );
}
