/** Where the page under the popup stands; apart, because it knows every backend and the popup shows without it. */
import { hasHosts } from '../platform/permissions.ts';
import { frameRead, scriptAlive } from '../platform/script-alive.ts';
import type { Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { SITES } from '../sites/registry.ts';
import { type PageState, pageStateOf } from './page-state.ts';

const allGranted = () => hasHosts(SITES.flatMap((site) => site.hosts));

export function pageOfTab(settings: Settings, tab: ActiveTab | null): Promise<PageState> {
  return pageStateOf(settings, tab, { allGranted, scriptAlive, frameRead });
}
