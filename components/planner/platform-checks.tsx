import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';

export interface PlatformChecksProps {
  readonly offered: readonly PlatformId[];
  readonly chosen: readonly PlatformId[];
  readonly onChange: (chosen: readonly PlatformId[]) => void;
  readonly error: string | undefined;
}

/** Some of several platforms. */
export function PlatformChecks({ offered, chosen, onChange, error }: PlatformChecksProps) {
  const t = useTexts(planTexts);
  const names = marketTexts[useLanguage()];
  const toggle = (platform: PlatformId, on: boolean) =>
    onChange(on ? [...chosen, platform] : chosen.filter((one) => one !== platform));
  return (
    <fieldset class="kc-radios kp-platforms">
      <legend class="kc-soft kc-small">{t.platforms}</legend>
      {offered.map((platform) => (
        <Check key={platform} checked={chosen.includes(platform)} onChange={(on) => toggle(platform, on)}>
          {names[platform]}
        </Check>
      ))}
      {error && (
        <span class="kc-field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
