import { startTexts } from '../../utils/texts/start.ts';
import { Consent } from './consent.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Platforms } from './platforms.tsx';
import { Preferences } from './preferences.tsx';
import type { StartScreenProps } from './start-props.ts';
import './start.css';

export type SettingsProps = Omit<StartScreenProps, 'demo' | 'onLoadDemo' | 'onOpenPanel'>;

/** The same pieces inside the panel, without the way in. */
export function Settings(props: SettingsProps) {
  const t = startTexts[props.language];
  return (
    <div class="kc-start" lang={t.lang} data-panel>
      <section class="kc-start-section" aria-labelledby="settings-title">
        <h2 id="settings-title">{t.settingsTitle}</h2>
        <Preferences {...props} />
      </section>
      <Platforms {...props} />
      <section class="kc-start-section" aria-label={t.diagnosticsTitle}>
        <Diagnostics {...props} />
      </section>
      <Consent {...props} />
    </div>
  );
}
