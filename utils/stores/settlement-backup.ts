/** The backup of settlement, from and to a file. */
import type { BackupOpened, BackupRestored } from '../imports/settlement-protocol.ts';
import { BACKUP, type SettlementSource } from './settlement-source.ts';

export interface SettlementBackup {
  /** @returns the name of the file; null where it would be larger than what can be restored, and nothing was saved */
  readonly save: () => Promise<string | null>;
  readonly open: (file: Blob) => Promise<BackupOpened>;
  /** Of the one that was opened last. */
  readonly restore: () => Promise<BackupRestored>;
}

/** @param onRestored what is on screen may have changed */
export function createBackup(source: SettlementSource, onRestored: () => void, until: AbortSignal): SettlementBackup {
  const { thread } = source;
  const options = { signal: until };
  return {
    save: async () => {
      const written = await thread.ask(BACKUP, 'backup', { createdAt: source.now() }, options);
      return written.ok ? source.saveBackup(written.file) : null;
    },
    open: (file) => thread.ask(BACKUP, 'openBackup', { file }, options),
    restore: async () => {
      const outcome = await thread.ask(BACKUP, 'restoreBackup', {}, options);
      if (outcome === 'restored') onRestored();
      return outcome;
    },
  };
}
