/**
 * Content scripts are registered only for hosts the operator granted, and the hook in the page's own
 * world only where 同时读取页面应答 was chosen.
 */
import { browser } from 'wxt/browser';
import type { PageMode } from './settings.ts';

export interface SiteScripts {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly mode: PageMode;
  /** Whether an adapter was written for it. */
  readonly declared: boolean;
  /** Whether pages of its hosts were taught: those are read by their tables. */
  readonly taught: boolean;
}

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** The site's declarations run first, then what was taught, then what reads its answers or tables, then the overlay. */
function filesOf({ id, mode, declared, taught }: SiteScripts): string[] {
  const readers = [...(mode === 'answers' ? ['answers.js'] : []), ...(mode === 'table' || taught ? ['tables.js'] : [])];
  return [...(declared ? [`site-${id}.js`] : []), ...(taught ? ['taught.js'] : []), ...readers, 'overlay.js'];
}

function scriptsOf(site: SiteScripts): Registered[] {
  const { id, hosts, mode } = site;
  const common: Pick<Registered, 'matches' | 'allFrames' | 'runAt' | 'persistAcrossSessions'> = {
    matches: [...hosts],
    // Backends show older pages of theirs in frames.
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  const overlay: Registered = { ...common, id: `overlay-${id}`, js: filesOf(site) };
  if (mode === 'table') return [overlay];
  return [overlay, { ...common, id: `hook-${id}`, js: ['hook.js'], world: 'MAIN' }];
}

/** Makes the registered scripts equal to what is wanted; pages already open keep what they have. */
export async function syncContentScripts(wanted: readonly SiteScripts[]): Promise<void> {
  const scripts = wanted.flatMap(scriptsOf);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.map((s) => s.id).filter((id) => !scripts.some((s) => s.id === id));
  const missing = scripts.filter((s) => !registered.some((r) => r.id === s.id));
  const kept = scripts.filter((s) => registered.some((r) => r.id === s.id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  if (kept.length > 0) await browser.scripting.updateContentScripts(kept);
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}
