/** What forms would take too long for, put in by a backup: the one the page saves, with rows more. */
import { openAsBlob } from 'node:fs';
import type { Page } from 'playwright-core';
import { settlementRows, writeSettlementBackup } from '../../../utils/files/settlement-backup.ts';
import type { BackupRow } from '../../../utils/files/text-pieces.ts';
import { settlementBackupTexts } from '../../../utils/texts/settlement-backup.ts';
import { settlementScreenTexts } from '../../../utils/texts/settlement-screen.ts';

const t = settlementScreenTexts.zh;
const b = settlementBackupTexts.zh;

/** The version of the database stands in the first line. */
async function schemaOf(file: Blob): Promise<number> {
  const [header = ''] = (await file.slice(0, 4096).text()).split('\n');
  return (JSON.parse(header) as { schema: number }).schema;
}

async function* withMore(rows: AsyncIterable<BackupRow>, more: readonly BackupRow[]): AsyncGenerator<BackupRow> {
  yield* rows;
  yield* more;
}

/** The page stays at its books. */
export async function restoreWith(page: Page, more: readonly BackupRow[]): Promise<void> {
  await page.getByRole('tab', { name: t.views.books }).click();
  await page.locator('summary').filter({ hasText: t.backup }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: b.save, exact: true }).click();
  const saved = await openAsBlob(await (await coming).path());
  const schema = await schemaOf(saved);
  const written = await writeSettlementBackup(withMore(settlementRows(saved, schema), more), { schema, createdAt: 0 });
  if (!written.ok) throw new Error(written.code);
  const buffer = Buffer.from(await written.file.arrayBuffer());
  await page.getByLabel(b.file).setInputFiles({ name: 'more.kuance', mimeType: '', buffer });
  await page.getByRole('dialog').getByRole('button', { name: b.restore, exact: true }).click();
  await page.getByText(b.restored, { exact: true }).waitFor();
}
