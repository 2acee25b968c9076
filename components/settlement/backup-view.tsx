import { useState } from 'preact/hooks';
import type { BackupPreview } from '../../utils/imports/settlement-protocol.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementBackupTexts } from '../../utils/texts/settlement-backup.ts';
import { useTexts } from '../language.ts';
import { ActionNotice } from '../panel/action-notice.tsx';
import { useAction } from '../panel/use-action.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { BackupDialog } from './backup-dialog.tsx';

/** Saves all of settlement; a file is shown before it is restored. */
export function BackupView({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementBackupTexts);
  const [state, run] = useAction();
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const busy = state.kind === 'busy';
  const save = () =>
    run(async () => {
      const name = await store.backup.save();
      if (name === null) throw new Error(t.tooMuch);
      return t.saved(name);
    });
  const open = (file: File) =>
    run(async () => {
      const opened = await store.backup.open(file);
      if (!opened.ok) throw new Error(t.refused[opened.code]);
      setPreview(opened.preview);
      return '';
    });
  const restore = () => {
    setPreview(null);
    run(async () => {
      const outcome = await store.backup.restore();
      if (outcome !== 'restored') throw new Error(t.failed[outcome]);
      return t.restored;
    });
  };
  return (
    <div class="ks-section">
      <p class="kc-soft kc-small">{t.body}</p>
      <Toolbar label={t.title}>
        <Button icon="download" disabled={busy} onClick={save}>
          {t.save}
        </Button>
        <FileButton label={t.open} name={t.file} disabled={busy} onFiles={([file]) => file && open(file)} />
      </Toolbar>
      <ActionNotice state={state} />
      <BackupDialog preview={preview} onRestore={restore} onClose={() => setPreview(null)} />
    </div>
  );
}
