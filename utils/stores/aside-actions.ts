/** What the operator decides about a page that changed; loaded with the click. */
import { addMappings, removeMapping } from '../platform/mappings.ts';
import { type Choices, type FieldMapping, mappingsFor } from '../sheets/mapping.ts';
import { type AsideLine, discardAside } from '../storage/asides.ts';
import { type Confirmed, confirmAside } from '../storage/confirm-aside.ts';
import type { Database } from '../storage/database.ts';

/** The new meaning is in force before anything is stored by it. */
export async function confirmMeaning(db: Database, aside: AsideLine, choices: Choices): Promise<Confirmed> {
  await addMappings(mappingsFor(aside, aside.findings, choices));
  return confirmAside(db, aside.id, choices);
}

export { discardAside };

/** What was stored by it stays; from now on the page is read as declared. */
export function takeBackMeaning(mapping: FieldMapping): Promise<void> {
  return removeMapping(mapping);
}
