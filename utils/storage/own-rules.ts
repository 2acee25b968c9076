/** What the operator says of the rules of a shop, as the engine takes it. */
import type { EngineSettings } from '../tiers/engine-types.ts';
import { DEFAULT_ENGINE_SETTINGS, settingsWith } from '../tiers/settings.ts';
import type { Database } from './database.ts';
import { rulesRecordId } from './record-ids.ts';

/** @param settings what holds where the operator says nothing */
export async function shopSettings(
  db: Database,
  shop: string,
  settings: EngineSettings = DEFAULT_ENGINE_SETTINGS,
): Promise<EngineSettings> {
  const record = await db.records.get(rulesRecordId(shop));
  return settingsWith(record?.kind === 'rules' && !record.removed ? record.terms : null, settings);
}
