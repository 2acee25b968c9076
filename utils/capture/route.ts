/** Where a page that never reloads is now. */

interface Navigation extends EventTarget {
  readonly currentEntry: { readonly url: string | null } | null;
}

function navigationOf(window: Window): Navigation | null {
  const { navigation } = window as { navigation?: Navigation };
  return navigation?.addEventListener ? navigation : null;
}

/**
 * Calls back with every new address after it is in force. The navigation API tells of all changes;
 * where a browser lacks it, only back and forward are told, and whoever needs more must ask again
 * (`check`) when the page changes.
 */
export function watchRoute(window: Window, onRoute: () => void, signal: AbortSignal): { check: () => void } {
  let last = window.location.href;
  const check = () => {
    const { href } = window.location;
    if (href === last || signal.aborted) return;
    last = href;
    onRoute();
  };
  navigationOf(window)?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  return { check };
}
