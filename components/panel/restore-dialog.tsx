import { timeText } from '../../utils/notes/time-text.ts';
import type { BackupPreview } from '../../utils/stores/panel-actions.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface RestoreDialogProps {
  /** null = closed. */
  readonly preview: BackupPreview | null;
  readonly onRestore: (preview: BackupPreview) => void;
  readonly onClose: () => void;
}

type Words = (typeof panelNotesTexts)['zh'];

function settingLines({ settings, siteName }: BackupPreview, t: Words, shown: Language): string[] {
  const { language, theme, chipFolded, pictures, sites, mappings, recipes } = settings;
  return [
    ...(language === undefined ? [] : [t.settings.language(language)]),
    ...(theme === undefined ? [] : [t.settings.theme(theme)]),
    ...(chipFolded === undefined ? [] : [t.settings.chipFolded(chipFolded)]),
    ...(pictures === undefined ? [] : [t.settings.pictures(pictures)]),
    ...(mappings === undefined ? [] : [t.settings.mappings(mappings.length)]),
    ...(recipes === undefined ? [] : [t.settings.recipes(recipes.map(({ name }) => name))]),
    ...Object.entries(sites).map(([site, { mode, paused, files = true }]) =>
      t.settings.site(siteName(site, shown), mode, paused, files),
    ),
  ];
}

/** What a backup would add, before anything is written. */
export function RestoreDialog({ preview, onRestore, onClose }: RestoreDialogProps) {
  const t = useTexts(panelNotesTexts);
  const shell = useTexts(panelTexts);
  const language = useLanguage();
  return (
    <Dialog
      open={preview !== null}
      title={t.previewTitle}
      closeLabel={shell.close}
      onClose={onClose}
      footer={
        preview && (
          <>
            <Button onClick={onClose}>{shell.cancel}</Button>
            <Button kind="primary" onClick={() => onRestore(preview)}>
              {t.restore}
            </Button>
          </>
        )
      }
    >
      {preview && (
        <ul class="kp-sentences">
          <li>{t.previewMade(timeText(preview.createdAt))}</li>
          <li>{t.previewShops(preview.shops)}</li>
          <li>{t.previewSheets(preview.sheets.fresh, preview.sheets.known)}</li>
          <li>{t.previewRecords(preview.records)}</li>
          <li>{t.previewCosts(preview.costs)}</li>
          <li>{t.previewPlanner(preview.planner)}</li>
          <li>{t.previewKept(preview)}</li>
          <li>{t.previewSettings(settingLines(preview, t, language))}</li>
        </ul>
      )}
    </Dialog>
  );
}
