/** The worker: the only one that answers content scripts. All listeners are set in the first turn. */
import { onMessage } from '../messages/messenger.ts';
import { fromExtensionPage, pageSender } from '../messages/sender.ts';
import {
  parseBadgeQuery,
  parseRefusal,
  parseReviewQuery,
  parseShareQuery,
  parseShopId,
  parseWordsQuery,
} from '../messages/validate.ts';
import { browserSession, onBrowserStart, onFirstInstall, onTabClosed, onUpdate } from '../platform/lifecycle.ts';
import { openExtensionPage } from '../platform/pages.ts';
import { onHostsRemoved, watchPermissions } from '../platform/permissions.ts';
import { stopSite, watchSettings } from '../platform/settings.ts';
import { openPanel } from '../platform/side-panel.ts';
import { watchStoredRecipes } from '../platform/stored-recipes.ts';
import { forgetTab, rememberTabShop, shopOfTab } from '../platform/tab-shops.ts';
import { fixedMetrics } from '../sites/fixed-metrics.ts';
import { chipWords } from './chip-words.ts';
import { mayRead, readableSite, settledSite, wakeGranted, withdrawUngranted } from './gate.ts';
import { ownDraft } from './own-draft.ts';
import { type Reminders, startReminders } from './reminders.ts';
import type { WorkerServices } from './services.ts';
import { syncSites } from './sites.ts';
import { startToolbar, type Toolbar } from './toolbar.ts';

/** Page kind a draft claims; what is behind the claim is judged by that page's declarations. */
function pageNamed(draft: unknown): string {
  const { page } = Object(draft) as { page?: unknown };
  return typeof page === 'string' ? page : '';
}

const NO_ANSWER = { revision: 0, badges: [] } as const;

function listenToPages(services: WorkerServices, toolbar: Toolbar): void {
  onMessage('storeSheet', async ({ data, sender }) => {
    const from = pageSender(sender);
    const site = from && (await readableSite(from.url, pageNamed(data)));
    if (!from || !site) return { ok: false, code: 'not-allowed' };
    const tab = { session: `${await browserSession()}:${from.tabId}`, shop: await shopOfTab(from.tabId) };
    const own = ownDraft(data, site);
    if (!own.ok) {
      await services.refuse(own.refusal, tab.shop);
      return { ok: false, code: own.refusal.code };
    }
    const page = site.pages.find(({ id }) => id === own.value.page);
    const answer = await services.store(own.value, tab, page && fixedMetrics(page));
    if (answer.ok) {
      await rememberTabShop(from.tabId, answer.shop.id);
      toolbar.stored(own.value.platform);
    }
    return answer;
  });
  onMessage('reportRefusal', async ({ data, sender }) => {
    const refusal = parseRefusal(data);
    const from = pageSender(sender);
    const site = from && (await settledSite(from.url));
    if (!refusal || !site) return;
    if (refusal.code === 'risk-control') await stopSite(site.id, Date.now());
    await services.refuse(refusal, await shopOfTab(from.tabId));
  });
  onMessage('readBadges', async ({ data, sender }) => {
    const query = parseBadgeQuery(data);
    const from = pageSender(sender);
    return query && from && (await mayRead(from.url)) ? services.badges(query) : NO_ANSWER;
  });
  onMessage('readChipWords', async ({ data, sender }) => {
    const query = parseWordsQuery(data);
    if (!query || !pageSender(sender)) throw new Error('invalid query');
    const now = Date.now();
    return chipWords(query.platform, query.language, now, await services.chipKnown(now));
  });
  onMessage('openPanel', ({ sender }) => {
    const from = pageSender(sender);
    if (from) return openPanel(from.tabId);
  });
}

function listenToExtension(services: WorkerServices, toolbar: Toolbar, reminders: Reminders): void {
  onMessage('syncSites', ({ sender }) => {
    if (fromExtensionPage(sender)) return syncSites();
  });
  onMessage('refreshShop', ({ data, sender }) => {
    const shop = parseShopId(data);
    if (!shop || !fromExtensionPage(sender)) return;
    toolbar.update();
    return services.refresh(shop);
  });
  onMessage('plansChanged', ({ sender }) => {
    if (!fromExtensionPage(sender)) return;
    toolbar.update();
    return reminders.tell();
  });
  onMessage('reviewAdvice', ({ data, sender }) => {
    const query = parseReviewQuery(data);
    if (!query || !fromExtensionPage(sender)) throw new Error('invalid review');
    return services.reviewAdvice(query);
  });
  onMessage('leaveReview', ({ data, sender }) => {
    const query = parseReviewQuery(data);
    if (query && fromExtensionPage(sender)) services.leaveReview(query);
  });
  onMessage('shareTest', ({ data, sender }) => {
    const query = parseShareQuery(data);
    if (!query || !fromExtensionPage(sender)) throw new Error('invalid share');
    return services.shareTest(query);
  });
  onMessage('resume', ({ sender }) => {
    if (!fromExtensionPage(sender)) return;
    toolbar.update();
    return services.resume();
  });
}

export function startWorker(services: WorkerServices): void {
  const { signal } = new AbortController();
  const toolbar = startToolbar(services.platforms, services.calendar);
  listenToPages(services, toolbar);
  listenToExtension(services, toolbar, startReminders(services));
  onFirstInstall(() => void openExtensionPage('start'));
  onUpdate(() => void wakeGranted());
  onBrowserStart(() => void syncSites());
  onTabClosed((tabId) => void forgetTab(tabId));
  onHostsRemoved(() => void withdrawUngranted());
  watchPermissions(() => void syncSites(), signal);
  // Told once at the start too, so every start of the worker registers what is missing.
  watchSettings(() => {
    void syncSites();
    toolbar.update();
  }, signal);
  watchStoredRecipes(() => void syncSites(), signal);
  void services.resume();
}
