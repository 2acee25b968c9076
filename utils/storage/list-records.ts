import type { OwnRecord } from '../notes/records.ts';
import type { Database } from './database.ts';

type Kind = OwnRecord['kind'];

const KINDS = [
  'note',
  'decision',
  'product',
  'task',
  'pin',
  'uncounted',
  'pin-change',
  'rules',
  'rule-change',
] as const satisfies readonly Kind[];

/** Records of a shop, the removed ones too: they say what must not come back. */
export async function listRecords(db: Database, shop: string): Promise<OwnRecord[]> {
  return db.records
    .where('[kind+shop]')
    .anyOf(KINDS.map((kind) => [kind, shop]))
    .toArray();
}
