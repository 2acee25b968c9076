import type { Theme } from '../../utils/platform/settings.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/check.tsx';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Language, appearance, and where the rest is set. */
export function SettingsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const { settings, change } = stores.settings;
  const names: Readonly<Record<Theme, string>> = { auto: t.themeAuto, light: t.themeLight, dark: t.themeDark };
  return (
    <div class="kp-stack">
      <h2>{t.settings}</h2>
      <RadioGroup
        name="language"
        legend={t.language}
        value={language}
        options={[
          { value: 'zh', label: t.chinese },
          { value: 'en', label: t.english },
        ]}
        onPick={(picked) => void change({ language: picked === 'en' ? 'en' : 'zh' })}
      />
      <RadioGroup
        name="theme"
        legend={t.theme}
        value={settings.value?.theme ?? 'auto'}
        options={THEMES.map((value) => ({ value, label: names[value] }))}
        onPick={(picked) => void change({ theme: THEMES.find((theme) => theme === picked) ?? 'auto' })}
      />
      <section class="kp-group">
        <h3>{t.sitesTitle}</h3>
        <p class="kc-soft kc-small">{t.sitesBody}</p>
        <div>
          <Button onClick={() => void stores.actions.openStart()}>{t.openStart}</Button>
        </div>
      </section>
      <section class="kp-group">
        <h3>{t.privacyTitle}</h3>
        <p class="kc-soft kc-small">{t.privacyBody}</p>
        <p class="kc-soft kc-small">{t.version(stores.actions.version)}</p>
      </section>
    </div>
  );
}
