import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { timeText } from '../../utils/notes/time-text.ts';
import type { BackupPreview } from '../../utils/stores/panel-actions.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useAction } from './use-action.ts';

export interface BackupSectionProps {
  readonly stores: PanelStores;
  readonly sectionRef: Ref<HTMLElement>;
}

type Run = ReturnType<typeof useAction>[1];

/** Picks a file, shows what it would add, and restores it on the second click. */
function Restore({ stores, run, busy }: { readonly stores: PanelStores; readonly run: Run; readonly busy: boolean }) {
  const t = useTexts(panelNotesTexts);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const open = (file: File) =>
    run(async () => {
      const opened = await stores.actions.openBackup(file);
      if (!opened.ok) throw new Error(t.refused[opened.code]);
      setPreview(opened.preview);
      return '';
    });
  const restore = (chosen: BackupPreview) => {
    setPreview(null);
    run(async () => {
      await chosen.restore();
      return t.restored;
    });
  };
  return (
    <>
      <FileButton label={t.backupOpen} name={t.backupFile} disabled={busy} onFiles={([file]) => file && open(file)} />
      <RestoreDialog preview={preview} onRestore={restore} onClose={() => setPreview(null)} />
    </>
  );
}

/** One file that holds everything; restoring shows first what it would do. */
export function BackupSection({ stores, sectionRef }: BackupSectionProps) {
  const t = useTexts(panelNotesTexts);
  const [state, run] = useAction();
  const lastBackupAt = stores.settings.settings.value?.lastBackupAt ?? null;
  const busy = state.kind === 'busy';
  const save = () =>
    run(async () => {
      const name = await stores.actions.saveBackup();
      if (name === null) throw new Error(t.backupTooMuch);
      return t.saved(name);
    });
  return (
    <section class="kp-group" ref={sectionRef} tabIndex={-1} aria-label={t.backup}>
      <h2>{t.backup}</h2>
      <p class="kc-soft kc-small">{t.backupBody}</p>
      <p class="kc-small">{t.backupLast(lastBackupAt === null ? null : timeText(lastBackupAt))}</p>
      <Toolbar label={t.backup}>
        <Button icon="download" disabled={busy} onClick={save}>
          {t.backupSave}
        </Button>
        <Restore stores={stores} run={run} busy={busy} />
      </Toolbar>
      <ActionNotice state={state} />
    </section>
  );
}
