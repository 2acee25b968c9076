import type { BackupPreview } from '../../utils/imports/settlement-protocol.ts';
import { timeText } from '../../utils/notes/time-text.ts';
import type { TableName } from '../../utils/storage/settlement/backup-tables.ts';
import { settlementBackupTexts } from '../../utils/texts/settlement-backup.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

interface BackupDialogProps {
  /** null = closed. */
  readonly preview: BackupPreview | null;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

function Preview({ createdAt, tables, differ }: BackupPreview) {
  const t = useTexts(settlementBackupTexts);
  // A file's rows come with it and are no line of their own.
  const names: Readonly<Record<Exclude<TableName, 'chunks'>, string> & { chunks?: string }> = t.tables;
  const lines = tables.flatMap(({ table, fresh, later, known }) => {
    const name = names[table];
    return name === undefined || fresh + later + known === 0 ? [] : [t.line(name, fresh, later, known)];
  });
  const changes = tables.some(({ fresh, later }) => fresh + later > 0);
  return (
    <>
      <ul class="kp-sentences">
        <li>{t.made(timeText(createdAt))}</li>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {!changes && <li>{t.nothing}</li>}
      </ul>
      {differ.length > 0 && (
        <Notice tone="warn">
          {t.differ} {differ.map(({ table, name }) => `${names[table] ?? t.other} ${name}`).join(' · ')}
        </Notice>
      )}
    </>
  );
}

/** What a backup would add, before anything is written. */
export function BackupDialog({ preview, onRestore, onClose }: BackupDialogProps) {
  const t = useTexts(settlementBackupTexts);
  return (
    <Dialog
      open={preview !== null}
      title={t.previewTitle}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button kind="primary" onClick={onRestore}>
            {t.restore}
          </Button>
        </>
      }
    >
      {preview && <Preview {...preview} />}
    </Dialog>
  );
}
