/** The worker: the only one that answers content scripts. All listeners are set in the first turn. */
import { onMessage } from '../messages/messenger.ts';
import { fromExtensionPage, pageSender } from '../messages/sender.ts';
import { parseBadgeQuery, parseRefusal, parseShopId, parseWordsQuery } from '../messages/validate.ts';
import { browserSession, onBrowserStart, onFirstInstall, onTabClosed } from '../platform/lifecycle.ts';
import { openExtensionPage } from '../platform/pages.ts';
import { watchPermissions } from '../platform/permissions.ts';
import { readSettings, watchSettings } from '../platform/settings.ts';
import { openPanel } from '../platform/side-panel.ts';
import { forgetTab, rememberTabShop } from '../platform/tab-shops.ts';
import { siteOf } from '../sites/registry.ts';
import { chipWords } from './chip-words.ts';
import type { WorkerServices } from './services.ts';
import { syncSites } from './sites.ts';

const NO_ANSWER = { revision: 0, badges: [] } as const;

function listenToPages(services: WorkerServices): void {
  onMessage('storeSheet', async ({ data, sender }) => {
    const from = pageSender(sender);
    const { consentAt } = await readSettings();
    if (!from || !siteOf(from.url) || consentAt === null) return { ok: false, code: 'invalid-sheet' };
    const answer = await services.store(data, `${await browserSession()}:${from.tabId}`);
    if (answer.ok) await rememberTabShop(from.tabId, answer.shop.id);
    return answer;
  });
  onMessage('reportRefusal', async ({ data, sender }) => {
    const refusal = parseRefusal(data);
    if (refusal && pageSender(sender)) await services.refuse(refusal);
  });
  onMessage('readBadges', ({ data, sender }) => {
    const query = parseBadgeQuery(data);
    return query && pageSender(sender) ? services.badges(query) : NO_ANSWER;
  });
  onMessage('readChipWords', ({ data, sender }) => {
    const query = parseWordsQuery(data);
    if (!query || !pageSender(sender)) throw new Error('invalid query');
    return chipWords(query.platform, query.language, Date.now());
  });
  onMessage('openPanel', ({ sender }) => {
    const from = pageSender(sender);
    if (from) return openPanel(from.tabId);
  });
}

function listenToExtension(services: WorkerServices): void {
  onMessage('syncSites', ({ sender }) => {
    if (fromExtensionPage(sender)) return syncSites();
  });
  onMessage('refreshShop', ({ data, sender }) => {
    const shop = parseShopId(data);
    if (shop && fromExtensionPage(sender)) return services.refresh(shop);
  });
}

export function startWorker(services: WorkerServices): void {
  const { signal } = new AbortController();
  listenToPages(services);
  listenToExtension(services);
  onFirstInstall(() => void openExtensionPage('start'));
  onBrowserStart(() => void syncSites());
  onTabClosed((tabId) => void forgetTab(tabId));
  watchPermissions(() => void syncSites(), signal);
  // Told once at the start too, so every start of the worker registers what is missing.
  watchSettings(() => void syncSites(), signal);
  void services.resume();
}
