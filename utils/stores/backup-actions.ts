/** The backup file, written and read; loaded on the click that asks. */
import { readBackup, writeBackup } from '../files/backup.ts';
import { BackupError } from '../files/backup-format.ts';
import { fileName } from '../files/file-names.ts';
import { sendToWorker } from '../messages/messenger.ts';
import { saveFile } from '../platform/download.ts';
import { changeSettings } from '../platform/settings.ts';
import { previewSettings, readChosenSettings, restoreSettings } from '../platform/settings-backup.ts';
import { SITES } from '../sites/registry.ts';
import type { Database } from '../storage/database.ts';
import { mergeEverything, previewMerge } from '../storage/merge-backup.ts';
import { askPersistence } from '../storage/persist.ts';
import { readEverything } from '../storage/read-everything.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import type { BackupOpened } from './panel-actions.ts';

/** @returns the name of the saved file; null where it would be larger than what can be restored, and nothing was saved */
export async function saveBackup(db: Database, now: number, until: AbortSignal): Promise<string | null> {
  const [data, settings] = [await readEverything(db, until), await readChosenSettings()];
  const blob = await writeBackup({ ...data, settings }, now).catch((error) => {
    if (error instanceof BackupError) return null;
    throw error;
  });
  if (blob === null) return null;
  const name = fileName([dayOfInstant(now)], 'kuance');
  saveFile(name, blob);
  await changeSettings({ lastBackupAt: now });
  return name;
}

export interface RestoreContext {
  readonly refreshShop: (shop: string) => Promise<void>;
  readonly until: AbortSignal;
}

const siteName = (site: string, language: Language): string =>
  SITES.find(({ id }) => id === site)?.name[language] ?? site;

/** Checks the file and says what it would add; nothing is stored before `restore`. */
export async function openBackup(
  db: Database,
  file: Blob,
  { refreshShop, until }: RestoreContext,
): Promise<BackupOpened> {
  const read = await readBackup(file);
  if (!read.ok) return { ok: false, code: read.code };
  const { header, data } = read;
  const found = await previewMerge(db, data);
  const settings = data.settings ?? { sites: {} };
  const fresh = await previewSettings(settings);
  const restore = async () => {
    const merge = { importId: crypto.randomUUID(), at: Date.now(), signal: until };
    const shops = await mergeEverything(db, data, merge);
    await restoreSettings(settings);
    // Whether the browser may clear it by itself is no reason to fail.
    await askPersistence().catch(() => false);
    for (const shop of shops) await refreshShop(shop);
    // Dates and plans came with it.
    await sendToWorker('plansChanged').catch(() => undefined);
    if (data.planner.length > 0) void sendToWorker('resume').catch(() => undefined);
  };
  return { ok: true, preview: { ...found, settings: fresh, siteName, createdAt: header.createdAt, restore } };
}
