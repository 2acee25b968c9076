/**
 * The panel opened as a tab is itself the active tab of its window; the tab whose button was pressed
 * stands in its address instead.
 */
const HASH = /^#tab=(\d{1,15})$/;

export function hashOfTab(tabId: number | null): string {
  return tabId === null ? '' : `#tab=${tabId}`;
}

/** Id of the tab that a panel of this address follows; null = the active one of its window. */
export function followedTab(hash: string): number | null {
  const id = HASH.exec(hash)?.[1];
  return id === undefined ? null : Number(id);
}
