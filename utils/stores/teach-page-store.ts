/** Teaching a page: the tab the operator has open, what its table shows, and what he says of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { sendToWorker } from '../messages/messenger.ts';
import { followedTab } from '../platform/followed-tab.ts';
import { lookAtTab, stopLooking } from '../platform/look-at-tab.ts';
import { hasHosts, removeHosts, requestHosts } from '../platform/permissions.ts';
import { keepRecipe, readRecipes } from '../platform/recipes.ts';
import { changeSite, readSettings } from '../platform/settings.ts';
import { type ActiveTab, reloadTab, tabById, watchActiveTab } from '../platform/tabs.ts';
import { platformOfHost } from '../recipes/platform-of-host.ts';
import type { RecipeDraft } from '../recipes/recipe.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { barredAddress, listsOrders } from '../sites/barred-page.ts';
import { exclusionOf, taughtAddress } from '../sites/find-site.ts';
import type { PageLook } from '../sites/look-at-page.ts';
import { type LookedTable, lookAtTable } from '../sites/look-at-table.ts';
import { parsePageLook } from '../sites/page-look-schema.ts';
import { siteOf } from '../sites/registry.ts';
import type { ExcludedWhy } from '../sites/site.ts';
import { taughtSiteId } from '../sites/taught-site.ts';
import { TAUGHT_PLATFORMS } from '../texts/platforms.ts';

export interface PageTeaching {
  readonly look: PageLook;
  readonly table: LookedTable;
  readonly platform: PlatformId;
}

/** Why a page is not taught: never read, none of https, or of a backend whose amounts are no yuan. */
export type Bar = ExcludedWhy | 'address' | 'currency';

export type TeachPageState =
  | { readonly kind: 'idle' | 'denied' | 'pointing' | 'stopped' | 'no-table' | 'twin' | 'failed' }
  | { readonly kind: 'barred'; readonly why: Bar }
  | ({ readonly kind: 'teaching' } & PageTeaching)
  | { readonly kind: 'kept'; readonly name: string };

export interface TeachPageStore {
  /** The page the panel stands beside; null where its address is not known. */
  readonly url: ReadonlySignal<URL | null>;
  readonly state: ReadonlySignal<TeachPageState>;
  /** Must be called in a click: the browser asks for this one host. @param header words of one; '' = point at it */
  readonly start: (url: URL, header: string) => Promise<void>;
  readonly stop: () => void;
  /** Lays the columns out by another platform's words. */
  readonly as: (platform: PlatformId) => Promise<void>;
  readonly learn: (recipe: RecipeDraft) => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** null for pages of the browser and of extensions too. */
function addressOf(tab: ActiveTab | null): URL | null {
  const url = tab && URL.canParse(tab.url) ? new URL(tab.url) : null;
  return url?.protocol.startsWith('http') ? url : null;
}

function barOf(url: URL): Bar | null {
  // Browsers grant a host, whatever its port.
  if (url.protocol !== 'https:' || url.port !== '') return 'address';
  const site = siteOf(url);
  if (site && !TAUGHT_PLATFORMS.includes(site.platform)) return 'currency';
  return (site && exclusionOf(site, url)) ?? barredAddress(taughtAddress(url));
}

/** As it was when it was looked at: the page may have gone on meanwhile. */
function barOfLook({ host, address, rows: [headers = []] }: PageLook): Bar | null {
  if (listsOrders(headers.map((header) => header ?? ''))) return 'orders';
  return barOf(new URL(`https://${host}${address}`));
}

/** A site with an adapter is granted as a whole, or it is not read. */
function hostsOf(url: URL): readonly string[] {
  return siteOf(url)?.hosts ?? [`https://${url.host}/*`];
}

/** What was taught of this very page comes first among what is like it. */
async function laidOut(look: PageLook, platform: PlatformId | null): Promise<PageTeaching> {
  const recipes = (await readRecipes()).filter(({ place }) => place !== undefined);
  const here = recipes.filter(({ place }) => place?.host === look.host && place.address === look.address);
  const declared = siteOf(new URL(`https://${look.host}/`))?.platform;
  const known = platform ?? here[0]?.platform ?? declared ?? platformOfHost(look.host) ?? 'other';
  const table = lookAtTable(look.rows, { platform: known, recipes: here }, 0);
  return { look, table: { ...table, like: table.like ?? here[0] ?? null }, platform: known };
}

class TeachPage {
  readonly url = signal<URL | null>(null);
  readonly state = signal<TeachPageState>({ kind: 'idle' });
  readonly #until: AbortSignal;
  #tab: ActiveTab | null = null;
  /** The page whose host was granted for this teaching. */
  #granted: URL | null = null;
  #turn = 0;

  constructor(until: AbortSignal) {
    this.#until = until;
    const fixed = followedTab(globalThis.location.hash);
    if (fixed === null) void watchActiveTab((tab) => this.#follow(tab), until);
    else void tabById(fixed).then((tab) => this.#follow(tab));
    until.addEventListener('abort', () => this.stop(), { once: true });
    // A side panel that is closed ends without a word.
    globalThis.addEventListener('pagehide', () => this.stop(), { signal: until });
  }

  #follow(tab: ActiveTab | null): void {
    if (this.#until.aborted) return;
    // Another tab is another page; the one that is taught stays until that is done.
    if (this.state.peek().kind === 'pointing' || this.state.peek().kind === 'teaching') return;
    this.#tab = tab;
    this.url.value = addressOf(tab);
  }

  async start(url: URL, header: string): Promise<void> {
    const mine = ++this.#turn;
    const why = barOf(url);
    if (why) return this.#set({ kind: 'barred', why });
    const tab = this.#tab;
    const hosts = hostsOf(url);
    const had = hasHosts(hosts);
    try {
      if (!(await requestHosts(hosts))) return this.#set({ kind: 'denied' });
      this.#granted = (await had) ? null : url;
      if (!tab || mine !== this.#turn) return this.#giveBack();
      this.#set({ kind: 'pointing' });
      await this.#look(tab.id, header, mine);
    } catch {
      // A tab that was closed, or a page of the browser's own.
      if (mine === this.#turn) this.#give({ kind: 'failed' });
    }
  }

  async #look(tabId: number, header: string, mine: number): Promise<void> {
    const { language } = await readSettings();
    if (mine !== this.#turn) return;
    const given = await lookAtTab(tabId, { header, language });
    if (mine !== this.#turn) return;
    const look = parsePageLook(given);
    if (!given) return this.#give({ kind: header === '' ? 'stopped' : 'no-table' });
    if (!look) return this.#give({ kind: 'failed' });
    const why = barOfLook(look);
    if (why) return this.#give({ kind: 'barred', why });
    if (look.twin) return this.#give({ kind: 'twin' });
    this.#set({ kind: 'teaching', ...(await laidOut(look, null)) });
  }

  stop(): void {
    this.#turn += 1;
    if (this.state.peek().kind === 'pointing' && this.#tab) void stopLooking(this.#tab.id);
    this.#give({ kind: 'idle' });
  }

  /** Nothing came of it: what was granted for it alone is given back. */
  #give(state: TeachPageState): void {
    this.#giveBack();
    this.#set(state);
  }

  #giveBack(): void {
    const url = this.#granted;
    this.#granted = null;
    if (!url || siteOf(url)) return;
    void readRecipes().then((recipes) => {
      if (!recipes.some(({ place }) => place?.host === url.host)) void removeHosts(hostsOf(url)).catch(() => false);
    });
  }

  async as(platform: PlatformId): Promise<void> {
    const state = this.state.peek();
    if (state.kind === 'teaching') this.#set({ kind: 'teaching', ...(await laidOut(state.look, platform)) });
  }

  async learn(recipe: RecipeDraft): Promise<void> {
    await keepRecipe(recipe);
    this.#granted = null;
    const { place } = recipe;
    // A host with an adapter keeps the way it is read.
    if (place && !siteOf(new URL(`https://${place.host}/`))) {
      await changeSite(taughtSiteId(place.host), { mode: 'table', paused: false });
    }
    // Before the page may be loaded anew: what is registered later is not in it.
    await sendToWorker('syncSites');
    this.#set({ kind: 'kept', name: recipe.name });
  }

  async reload(): Promise<void> {
    if (this.#tab) await reloadTab(this.#tab.id);
    this.#set({ kind: 'idle' });
  }

  #set(state: TeachPageState): void {
    this.state.value = state;
  }
}

export function openTeachPage(until: AbortSignal): TeachPageStore {
  const page = new TeachPage(until);
  return {
    url: page.url,
    state: page.state,
    start: (url, header) => page.start(url, header),
    stop: () => page.stop(),
    as: (platform) => page.as(platform),
    learn: (recipe) => page.learn(recipe),
    reload: () => page.reload(),
  };
}
