import { startTexts } from '../../utils/texts/start.ts';
import { Select } from '../ui/field.tsx';
import type { PreferencesProps } from './start-props.ts';

/** Language and appearance. */
export function Preferences({ language, theme, onLanguage, onTheme }: PreferencesProps) {
  const t = startTexts[language];
  return (
    <div class="kc-start-pair">
      <Select
        label={t.language}
        value={language}
        options={[
          { value: 'zh', label: t.chinese },
          { value: 'en', label: t.english },
        ]}
        onPick={(value) => onLanguage(value === 'en' ? 'en' : 'zh')}
      />
      <Select
        label={t.theme}
        value={theme}
        options={[
          { value: 'auto', label: t.themeAuto },
          { value: 'light', label: t.themeLight },
          { value: 'dark', label: t.themeDark },
        ]}
        onPick={(value) => onTheme(value === 'light' || value === 'dark' ? value : 'auto')}
      />
    </div>
  );
}
