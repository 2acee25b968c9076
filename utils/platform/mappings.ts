/** What the operator confirmed of changed pages, among the settings. Open pages hear of every change. */
import { browser } from 'wxt/browser';
import { type FieldMapping, withMappings, withoutMapping } from '../sheets/mapping.ts';
import { inTurn } from './in-turn.ts';
import { settingsFrom } from './settings.ts';

function change(next: (known: readonly FieldMapping[]) => readonly FieldMapping[]): Promise<void> {
  return inTurn(async () => {
    const { mappings = [] } = settingsFrom(await browser.storage.local.get('mappings'));
    await browser.storage.local.set({ mappings: next(mappings) });
  });
}

export function addMappings(more: readonly FieldMapping[]): Promise<void> {
  return change((known) => withMappings(known, more));
}

export function removeMapping(mapping: FieldMapping): Promise<void> {
  return change((known) => withoutMapping(known, mapping));
}

/** What was confirmed of a page that is taught anew. */
export function dropMappings(page: string): Promise<void> {
  return change((known) => known.filter((one) => one.page !== page));
}
