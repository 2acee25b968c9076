/** The popup's stores on the real database, browser and clock. */
import { computed, effect, signal } from '@preact/signals';
import { sendToWorker } from '../messages/messenger.ts';
import { openExtensionPage } from '../platform/pages.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { openPanel } from '../platform/side-panel.ts';
import { type ActiveTab, currentTab, reloadTab } from '../platform/tabs.ts';
import { openDatabase } from '../storage/database.ts';
import { todayMoves } from '../storage/today-moves.ts';
import { watch } from '../storage/watch.ts';
import { createClock } from './clock.ts';
import type { PageState } from './page-state.ts';
import type { WarningLines } from './plan-warnings.ts';
import type { Planning } from './planning.ts';
import type { PopupStores } from './popup-stores.ts';
import { createPromotionsStore } from './promotions-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { shopSource } from './shop-source.ts';
import { createShopStore } from './shop-store.ts';
import { createSuggestionsStore, MOST_OF_A_KIND } from './suggestions-store.ts';

function pageSignal(tab: ActiveTab | null, { settings }: SettingsStore, until: AbortSignal) {
  const page = signal<PageState | null>(null);
  let turn = 0;
  const stop = effect(() => {
    const known = settings.value;
    if (known === null) return;
    turn += 1;
    const asked = turn;
    void import('./page-of-tab.ts').then(async ({ pageOfTab }) => {
      const state = await pageOfTab(known, tab);
      // The settings changed meanwhile: an answer that took longer must not overwrite the newer one.
      if (asked === turn) page.value = state;
    });
  });
  until.addEventListener('abort', stop, { once: true });
  return page;
}

/** Resolves once the tab under the popup is known: opening the panel must not wait for it after the click. */
export async function openPopupStores(until: AbortSignal): Promise<PopupStores> {
  const tab = await currentTab();
  const db = openDatabase();
  void import('./name-taught.ts').then(({ watchNames }) => watchNames(until));
  void sendToWorker('resume').catch(() => undefined);
  const settings = createSettingsStore({ watch: watchSettings, change: changeSettings }, until);
  const shops = createShopStore(shopSource(db), until);
  const planning = signal<Planning | null>(null);
  void import('./open-planning.ts').then(({ watchPlanning }) => watchPlanning(db, planning, until));
  const platform = computed(() => shops.current.value?.platform ?? 'taobao');
  const clock = createClock(Date.now, until);
  const warnings = signal<WarningLines | null>(null);
  const place = { clock, language: settings.language };
  void import('./plan-warnings.ts').then(({ watchWarnings }) => watchWarnings(db, place, warnings, until));
  return {
    warnings,
    settings,
    shops,
    suggestions: createSuggestionsStore((shop) => watch(() => todayMoves(db, shop, MOST_OF_A_KIND)), shops.id, until),
    promotions: createPromotionsStore(clock, platform, signal([]), planning),
    page: pageSignal(tab, settings, until),
    actions: {
      openPanel: () => openPanel(tab?.id ?? null),
      openStart: () => openExtensionPage('start'),
      reloadPage: async () => {
        if (tab) await reloadTab(tab.id);
      },
      resumePage: async () => (await import('./page-of-tab.ts')).resumePage(tab),
      copyReport: async (shop, language) => (await import('./copy-report.ts')).copyReport(db, shop, language),
    },
  };
}
