/** What the worker does, on the real database and clock. */
import type { BadgeAnswer, BadgeQuery, StoreAnswer } from '../messages/protocol.ts';
import type { Refusal } from '../sheets/sheet.ts';
import { parseSheetDraft } from '../sheets/sheet-schema.ts';
import { openDatabase } from '../storage/database.ts';
import { addLog } from '../storage/log.ts';
import { readSuggestions } from '../storage/read-suggestions.ts';
import { dirtyShops, refreshShop } from '../storage/refresh.ts';
import { addRefusal } from '../storage/refusals.ts';
import { storeSheet } from '../storage/store-sheet.ts';
import { sweepImports } from '../storage/sweep-imports.ts';
import { badgeText } from '../texts/badge.ts';
import { dayOfInstant } from '../time/day.ts';
import { createRefreshJobs } from './refresh-jobs.ts';

export interface WorkerServices {
  /** @param draft whatever a content script sent; @param tabSession the same text for one tab until it is closed */
  readonly store: (draft: unknown, tabSession: string) => Promise<StoreAnswer>;
  readonly refuse: (refusal: Refusal) => Promise<void>;
  readonly badges: (query: BadgeQuery) => Promise<BadgeAnswer>;
  /** Resolves once the shop's suggestions stand. */
  readonly refresh: (shop: string) => Promise<void>;
  /** Takes up what an ended worker left undone. */
  readonly resume: () => Promise<void>;
}

export function createServices(): WorkerServices {
  const db = openDatabase();
  const { signal } = new AbortController();

  const refuse = async (refusal: Refusal) => {
    await addRefusal(db, refusal, Date.now(), null);
    await addLog(db, {
      at: Date.now(),
      code: `refused.${refusal.code}`,
      detail: `${refusal.page} ${refusal.channel} ${refusal.shape}`,
    });
  };

  const jobs = createRefreshJobs(async (shop) => {
    for (;;) {
      const now = Date.now();
      const { state, done } = await refreshShop(db, shop, { today: dayOfInstant(now), now, signal });
      if (done) return state?.revision ?? 0;
    }
  });

  return {
    refuse,
    store: async (input, tabSession) => {
      const draft = parseSheetDraft(input);
      if (!draft.ok) {
        await refuse(draft.refusal);
        return { ok: false, code: draft.refusal.code };
      }
      const stored = await storeSheet(db, draft.value, Date.now(), tabSession);
      if (stored.ok) {
        jobs.schedule(stored.shop.id);
        return stored;
      }
      const { page, channel } = draft.value;
      // A full disk refuses the note of it too: then the chip alone says it.
      await refuse({ code: stored.code, page, channel, shape: stored.detail }).catch(() => undefined);
      return { ok: false, code: stored.code };
    },
    badges: async ({ shop, products, language }) => {
      const { revision, suggestions } = await readSuggestions(db, shop, products);
      return { revision, badges: suggestions.map((one) => badgeText(one, revision, language)) };
    },
    refresh: jobs.run,
    resume: async () => {
      await sweepImports(db, signal);
      for (const shop of await dirtyShops(db)) await jobs.run(shop);
    },
  };
}
