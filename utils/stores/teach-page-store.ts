/** Teaching a page: the tab the operator has open, what its table shows, and what he says of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { sendToWorker } from '../messages/messenger.ts';
import { followedTab } from '../platform/followed-tab.ts';
import { lookAtTab, stopLooking } from '../platform/look-at-tab.ts';
import { requestHosts } from '../platform/permissions.ts';
import { keepRecipe, readRecipes } from '../platform/recipes.ts';
import { changeSite, readSettings } from '../platform/settings.ts';
import { type ActiveTab, reloadTab, tabById, watchActiveTab } from '../platform/tabs.ts';
import { platformOfHost } from '../recipes/platform-of-host.ts';
import type { RecipeDraft } from '../recipes/recipe.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { exclusionOf } from '../sites/find-site.ts';
import type { PageLook } from '../sites/look-at-page.ts';
import { type LookedTable, lookAtTable } from '../sites/look-at-table.ts';
import { parsePageLook } from '../sites/page-look-schema.ts';
import { siteOf } from '../sites/registry.ts';
import type { ExcludedWhy } from '../sites/site.ts';
import { taughtSiteId } from '../sites/taught-site.ts';

export interface PageTeaching {
  readonly look: PageLook;
  readonly table: LookedTable;
  readonly platform: PlatformId;
}

/**
 * - unseen: the browser does not tell us the tab's address
 * - barred: a page that is never read, or none of https
 */
export type TeachPageState =
  | { readonly kind: 'idle' | 'denied' | 'pointing' | 'stopped' | 'no-table' | 'failed' }
  | { readonly kind: 'barred'; readonly why: ExcludedWhy | 'address' }
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

function addressOf(tab: ActiveTab | null): URL | null {
  return tab && URL.canParse(tab.url) ? new URL(tab.url) : null;
}

function barOf(url: URL): ExcludedWhy | 'address' | null {
  if (url.protocol !== 'https:') return 'address';
  const site = siteOf(url);
  return site && exclusionOf(site, url);
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
  #turn = 0;

  constructor(until: AbortSignal) {
    this.#until = until;
    const fixed = followedTab(globalThis.location.hash);
    if (fixed === null) void watchActiveTab((tab) => this.#follow(tab), until);
    else void tabById(fixed).then((tab) => this.#follow(tab));
    until.addEventListener('abort', () => this.stop(), { once: true });
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
    if (!(await requestHosts([`https://${url.host}/*`]))) return this.#set({ kind: 'denied' });
    const tab = this.#tab;
    if (!tab || mine !== this.#turn) return;
    this.#set({ kind: 'pointing' });
    try {
      const { language } = await readSettings();
      const look = parsePageLook(await lookAtTab(tab.id, { header, language }));
      if (mine !== this.#turn) return;
      if (look) this.#set({ kind: 'teaching', ...(await laidOut(look, null)) });
      else this.#set({ kind: header === '' ? 'stopped' : 'no-table' });
    } catch {
      // A tab that was closed, or a page of the browser's own.
      if (mine === this.#turn) this.#set({ kind: 'failed' });
    }
  }

  stop(): void {
    this.#turn += 1;
    if (this.state.peek().kind === 'pointing' && this.#tab) void stopLooking(this.#tab.id);
    this.#set({ kind: 'idle' });
  }

  async as(platform: PlatformId): Promise<void> {
    const state = this.state.peek();
    if (state.kind === 'teaching') this.#set({ kind: 'teaching', ...(await laidOut(state.look, platform)) });
  }

  async learn(recipe: RecipeDraft): Promise<void> {
    await keepRecipe(recipe);
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
