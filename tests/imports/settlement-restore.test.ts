/** Restoring reads a backup once more, and holds none of its rows but those of a run. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SettlementBackupJob } from '../../utils/imports/settlement-backup-job.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { fileOf, fillShop } from '../storage/settlement/made-shop.ts';

const fresh = () => openSettlementDatabase(`test-${crypto.randomUUID()}`);

it('rows of a backup are staged run by run where nobody sees them, and gone where one of the last cannot be stored', async () => {
  const [big, other] = [fresh(), fresh()];
  await fillShop(big, 6000);
  const file = await fileOf(new SettlementBackupJob(big).save({ createdAt: 5 }));
  const seen: (readonly string[])[] = [];
  let written = 0;
  other.chunks.hook('creating', () => {
    written += 1;
    if (written > 9) throw new Error('disk');
  });
  const bulkAdd = other.chunks.bulkAdd.bind(other.chunks);
  other.chunks.bulkAdd = (async (rows: Parameters<typeof bulkAdd>[0]) => {
    seen.push((await other.files.toArray()).map(({ state }) => state));
    expect(rows.length).toBeLessThanOrEqual(8);
    return bulkAdd(rows);
  }) as never;
  const job = new SettlementBackupJob(other);
  expect(await job.open({ file })).toMatchObject({ ok: true });
  expect(await job.restore()).toBe('storage-failed');
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen.flat())).toEqual(new Set(['staging']));
  for (const { name } of other.tables) expect([name, await other.table(name).count()]).toEqual([name, 0]);
});
