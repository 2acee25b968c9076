/** What the worker does, on the real database and clock. */
import type { AdviceReview } from '../advice/review.ts';
import type { BadgeAnswer, BadgeQuery, ReviewQuery, ShareQuery, StoreAnswer } from '../messages/protocol.ts';
import { unitsOf } from '../metrics/shop-units.ts';
import type { Calendar } from '../promotions/calendar.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { PlatformId, Refusal } from '../sheets/sheet.ts';
import { parseSheetDraft } from '../sheets/sheet-schema.ts';
import { storedCalendar } from '../storage/calendar.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { addLog } from '../storage/log.ts';
import { planWarnings } from '../storage/plan-warnings.ts';
import { hasPlans } from '../storage/planner.ts';
import { readSuggestions } from '../storage/read-suggestions.ts';
import { refreshShop } from '../storage/refresh.ts';
import { addRefusal } from '../storage/refusals.ts';
import { type Told, takeReminders } from '../storage/reminders.ts';
import { resumeWork } from '../storage/resume-work.ts';
import { shareStoredTest } from '../storage/share-stored-test.ts';
import { errorName, storageFailure } from '../storage/storage-error.ts';
import { storeSheet } from '../storage/store-sheet.ts';
import { badgeText } from '../texts/badge.ts';
import type { StoredShares } from '../tiers/trial/share-test.ts';
import { dayOfInstant } from '../time/day.ts';
import { adapterOf, adapterOfPage } from './adapter-of.ts';
import type { ChipKnown } from './chip-words.ts';
import { createRefreshJobs } from './refresh-jobs.ts';
import { reviewAdvice } from './review-advice.ts';
import { createRunningReviews } from './running-reviews.ts';

/** The tab a message came from. */
export interface SenderTab {
  /** The same text for one tab until it is closed. */
  readonly session: string;
  /** Id of the shop last read in it, null when none was. */
  readonly shop: string | null;
}

export interface WorkerServices {
  /**
   * @param draft whatever a content script sent
   * @param fixed metrics the operator cannot leave out of its page
   */
  readonly store: (draft: unknown, tab: SenderTab, fixed?: Fixed) => Promise<StoreAnswer>;
  /** @param shop id of the shop last read in the tab, null when none was */
  readonly refuse: (refusal: Refusal, shop: string | null) => Promise<void>;
  readonly badges: (query: BadgeQuery) => Promise<BadgeAnswer>;
  /** Resolves once the shop's suggestions stand. */
  readonly refresh: (shop: string) => Promise<void>;
  /** What the advice of past weeks came to. */
  readonly reviewAdvice: (query: ReviewQuery) => Promise<AdviceReview>;
  readonly leaveReview: (query: ReviewQuery) => void;
  /** How further visitors are best shared over the products in test. */
  readonly shareTest: (query: ShareQuery) => Promise<StoredShares | null>;
  /** Of the operator's shops, each once. */
  readonly platforms: () => Promise<readonly PlatformId[]>;
  /** @param now epoch ms */
  readonly chipKnown: (now: number) => Promise<ChipKnown>;
  /** What became due of every plan, told from now on. @param now epoch ms */
  readonly takeReminders: (now: number) => Promise<Told>;
  /** Whether any plan stands. */
  readonly hasPlans: () => Promise<boolean>;
  readonly calendar: () => Promise<Calendar>;
  /** Takes up what an ended worker or page left undone. Never rejects. */
  readonly resume: () => Promise<void>;
}

export interface ServiceOptions {
  readonly db?: Database;
  /** The extension's own version, for the log. */
  readonly version: string;
}

const MINUTE = 60_000;

interface Refused {
  readonly refusal: Refusal;
  readonly shop: string | null;
  /** Adapter and its version; where no adapter is known, the extension's version. */
  readonly adapter: string;
}

async function noteRefusal(db: Database, { refusal, shop, adapter }: Refused): Promise<void> {
  const at = Date.now();
  await addRefusal(db, refusal, at, shop);
  await addLog(db, { at, code: `refused.${refusal.code}`, detail: `${adapter} ${refusal.channel} ${refusal.shape}` });
}

async function refreshAll(db: Database, shop: string, signal: AbortSignal): Promise<number> {
  for (;;) {
    const now = Date.now();
    const { zone } = unitsOf(await db.shops.get(shop));
    const today = dayOfInstant(now, zone.offsetMinutes);
    const { state, done } = await refreshShop(db, shop, { today, now, signal });
    if (done) return state?.revision ?? 0;
  }
}

export function createServices({ db = openDatabase(), version }: ServiceOptions): WorkerServices {
  const { signal } = new AbortController();
  const ours = (job: string) => `${job}@${version}`;
  const adapterFor = (page: string) => adapterOfPage(page) ?? ours(page);

  /** Codes only: a message of the browser may hold keys. */
  const logFailure = (job: string) => async (error: unknown) => {
    const detail = `${ours(job)} ${errorName(error)}`;
    await addLog(db, { at: Date.now(), code: `${job}.${storageFailure(error)}`, detail }).catch(() => undefined);
  };
  let warned: { readonly at: number; readonly value: Promise<boolean> } | null = null;
  /** Every page asks with every reading. */
  const isWarned = (now: number): Promise<boolean> => {
    if (warned && now - warned.at < MINUTE && now >= warned.at) return warned.value;
    const value = planWarnings(db, now).then(({ breaks, reminders }) => breaks.length + reminders.length > 0);
    warned = { at: now, value };
    // A read that failed is no answer for the next minute.
    value.catch(() => {
      warned = null;
    });
    return value;
  };
  const reviews = createRunningReviews((shop, left) => reviewAdvice(db, shop, { now: Date.now(), signal: left }));
  const stands = async (shop: string) => (await db.shops.get(shop)) !== undefined;
  const jobs = createRefreshJobs((shop) => refreshAll(db, shop, signal), { failed: logFailure('refresh'), stands });

  const store = async (input: unknown, tab: SenderTab, fixed: Fixed = []): Promise<StoreAnswer> => {
    const draft = parseSheetDraft(input);
    if (!draft.ok) {
      const { refusal } = draft;
      await noteRefusal(db, { refusal, shop: tab.shop, adapter: adapterOf(input) ?? adapterFor(refusal.page) });
      return { ok: false, code: refusal.code };
    }
    const stored = await storeSheet(db, draft.value, Date.now(), tab.session, fixed);
    if (stored.ok) {
      jobs.schedule(stored.shop.id);
      return stored;
    }
    const { page, channel, adapter } = draft.value;
    const refusal: Refusal = { code: stored.code, page, channel, shape: stored.detail };
    // A full disk refuses the note of it too: then the chip alone says it.
    await noteRefusal(db, { refusal, shop: tab.shop, adapter }).catch(() => undefined);
    return { ok: false, code: stored.code };
  };

  return {
    store,
    calendar: () => storedCalendar(db),
    platforms: async () => [...new Set((await db.shops.toArray()).map(({ platform }) => platform))],
    chipKnown: async (now) => ({ calendar: await storedCalendar(db), warned: await isWarned(now) }),
    takeReminders: (now) => {
      // Asked for when plans changed or something became due: the pages hear of it with their next reading.
      warned = null;
      return takeReminders(db, now);
    },
    hasPlans: () => hasPlans(db),
    refuse: (refusal, shop) => noteRefusal(db, { refusal, shop, adapter: adapterFor(refusal.page) }),
    badges: async ({ shop, products, language }) => {
      const { revision, suggestions, pins } = await readSuggestions(db, shop, products);
      const { currency } = unitsOf(await db.shops.get(shop));
      const view = { revision, language, currency };
      return { revision, badges: suggestions.map((one) => badgeText(one, view, pins.get(one.product))) };
    },
    refresh: jobs.run,
    reviewAdvice: reviews.ask,
    leaveReview: reviews.leave,
    shareTest: ({ shop, visitors }) => shareStoredTest(db, shop, visitors),
    resume: () => resumeWork(db, { now: Date.now(), signal, refresh: jobs.resume, failed: logFailure('resume') }),
  };
}
