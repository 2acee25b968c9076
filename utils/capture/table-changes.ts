import { isOurs } from '../sites/shown-text.ts';
import type { Surface } from '../sites/surfaces.ts';

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['href', 'title', 'data-row-key', 'data-value', 'aria-busy', 'aria-sort', 'aria-current', 'class'],
};

function isOurNode(node: Node): boolean {
  return node.nodeType === 1 && isOurs(node as Element);
}

/** Whether only nodes of ours came or went. */
function isOwnDoing({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurNode(target)) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(isOurNode);
}

export interface PageWatch {
  /** Open shadow roots are watched too once they are named here. */
  follow(surfaces: Iterable<Surface>): void;
}

/** Calls back after every change the page makes to itself, many changes at a time. */
export function watchPageChanges(document: Document, onChange: () => void, signal: AbortSignal): PageWatch {
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwnDoing)) onChange();
  });
  const watched = new WeakSet<Node>([document]);
  observer.observe(document.documentElement, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    follow(surfaces) {
      for (const surface of surfaces) {
        if (watched.has(surface) || signal.aborted) continue;
        watched.add(surface);
        observer.observe(surface, WATCHED);
      }
    },
  };
}
