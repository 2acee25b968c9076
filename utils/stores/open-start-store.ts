import { startSource } from './start-source.ts';
import { createStartStore, type StartStore } from './start-store.ts';

/** The store of first screen and settings on the real browser. */
export function openStartStore(until: AbortSignal): StartStore {
  return createStartStore(startSource(until), until);
}
