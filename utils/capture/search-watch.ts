/** Which text of the page's search box is in force: what was last sent by Enter, not what stands there now. */
import { typedFilter } from '../sites/page-words.ts';
import type { TableDeclaration } from '../sites/site.ts';
import { allSurfaces } from '../sites/surfaces.ts';

/** In the place of a keyword that cannot be told: the list is a part of the shop, of which one is not known. */
const UNKNOWN = '*';

export interface SearchWatch {
  /** What the list is restricted by; '' for nothing. */
  keyword(table: TableDeclaration): string;
  /** The list came anew, perhaps by a text nobody saw being sent. Whether `keyword` says something else now. */
  reloaded(table: TableDeclaration): boolean;
  /** Another page is shown. */
  clear(): void;
}

/** Must start before the operator can type: what was sent is seen once and never again. */
export function watchSearch(
  document: Document,
  table: () => TableDeclaration | undefined,
  signal: AbortSignal,
): SearchWatch {
  let sent: string | null = null;
  const typed = (declared: TableDeclaration) => typedFilter(allSurfaces(document), declared);
  const hear = (event: KeyboardEvent) => {
    const declared = table();
    const { type, key, isComposing } = event;
    // Out of an open shadow root the event's own target is told, not the element around it.
    const { placeholder = '' } = (event.composedPath()[0] ?? {}) as Partial<HTMLInputElement>;
    if (!declared?.search.placeholder.test(placeholder)) return;
    if (type === 'input') sent ??= UNKNOWN;
    // Enter that ends the typing of a Chinese word sends nothing.
    else if (key === 'Enter' && !isComposing) sent = typed(declared);
  };
  for (const type of ['keydown', 'input'] as const) {
    document.addEventListener(type, hear as EventListener, { signal, capture: true });
  }
  return {
    keyword: (declared) => {
      sent ??= typed(declared);
      return sent;
    },
    reloaded(declared) {
      if (sent === UNKNOWN || typed(declared) === sent) return false;
      sent = UNKNOWN;
      return true;
    },
    clear() {
      sent = null;
    },
  };
}
