import { startTexts } from '../../utils/texts/start.ts';
import { Check } from '../ui/check.tsx';
import { Select } from '../ui/field.tsx';
import type { PreferencesProps } from './start-props.ts';

/** Language, appearance, and whether pictures are loaded. */
export function Preferences({ language, theme, pictures, onLanguage, onTheme, onPictures }: PreferencesProps) {
  const t = startTexts[language];
  return (
    <>
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
      <Check checked={pictures} onChange={onPictures}>
        {t.pictures}
        <span class="kc-start-hint">{t.picturesHint}</span>
      </Check>
    </>
  );
}
