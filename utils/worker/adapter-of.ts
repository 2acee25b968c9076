import { SITES } from '../sites/registry.ts';

/** Ids of adapters as the declarations write them, such as `sycm.item-rank@1`; anything else stays out of the log. */
const ADAPTER = /^[\w./-]{1,60}@\d{1,6}$/;

/** The adapter that a draft which was not accepted names; null when it names none. */
export function adapterOf(draft: unknown): string | null {
  if (typeof draft !== 'object' || draft === null || !('adapter' in draft)) return null;
  const { adapter } = draft;
  return typeof adapter === 'string' && ADAPTER.test(adapter) ? adapter : null;
}

/** The adapter that reads a page kind; null for one that no site declares. */
export function adapterOfPage(page: string): string | null {
  const declared = SITES.flatMap(({ pages }) => pages).find(({ id }) => id === page);
  return declared ? `${page}@${declared.version}` : null;
}
