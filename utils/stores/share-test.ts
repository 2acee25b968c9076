/** How further visitors are best shared, asked of the worker; loaded where it is shown. */
import { sendToWorker } from '../messages/messenger.ts';
import type { StoredShares } from '../tiers/trial/share-test.ts';

export const askShares = (shop: string, visitors: number): Promise<StoredShares | null> =>
  sendToWorker('shareTest', { shop, visitors });
