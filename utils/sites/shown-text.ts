/** Reading an element as a person sees it: hidden nodes, icons and our own nodes are passed over. */

const OURS = '[data-kuance]';
/** Pictures and code say no figure. */
const SILENT: ReadonlySet<string> = new Set(['svg', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

const VISIBILITY = { visibilityProperty: true, checkVisibilityCSS: true, contentVisibilityAuto: false };

export function isOurs(element: Element): boolean {
  return element.closest(OURS) !== null;
}

/** Whether the element is laid out and not hidden by style. */
export function isShown(element: Element): boolean {
  return element.checkVisibility(VISIBILITY);
}

/** An element without a box of its own, as slots are: what it holds is drawn all the same. */
function isBoxless(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

/** Measuring rows and sort icons of table kits carry aria-hidden. Asked of every node of a table: no selectors here. */
function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true;
  if (element.attributes.length === 0) return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-kuance')) return true;
  return element.getAttribute('aria-hidden') === 'true' || element.getAttribute('role') === 'img';
}

function isReadable(element: Element): boolean {
  return !isSilent(element) && (isShown(element) || isBoxless(element));
}

/** What is drawn instead of the element's own children: its open shadow root, or what was put into a slot; null for neither. */
function drawnInstead(element: Element): readonly Node[] | null {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element.tagName !== 'SLOT') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : null;
}

/** Collects leaves; neighbouring text nodes are one. */
class Leaves {
  readonly texts: string[] = [];
  readonly #most: number;
  #text = '';

  constructor(most: number) {
    this.#most = most;
  }

  visit(parent: Element): void {
    const exact = parent.getAttribute('data-value');
    if (exact !== null) {
      this.texts.push(exact);
      return;
    }
    const instead = drawnInstead(parent);
    if (instead) for (const node of instead) this.#take(node);
    // A list of nodes is slower to go through than the nodes themselves.
    else for (let node = parent.firstChild; node; node = node.nextSibling) this.#take(node);
    this.#flush();
  }

  #take(node: Node): void {
    if (this.texts.length >= this.#most) return;
    if (node.nodeType === 3) this.#text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      this.#flush();
      if (isReadable(node as Element)) this.visit(node as Element);
    }
  }

  #flush(): void {
    if (this.#text === '') return;
    if (this.#text.trim() !== '' && this.texts.length < this.#most) this.texts.push(this.#text);
    this.#text = '';
  }
}

/**
 * Texts of the element in reading order, one for each leaf: neighbouring text nodes are one leaf, a
 * `data-value` stands for everything inside its element.
 */
export function leavesOf(element: Element, most = 12): readonly string[] {
  const leaves = new Leaves(most);
  leaves.visit(element);
  return leaves.texts;
}

/** Everything an element shows, leaves apart by a space. */
export function shownText(element: Element): string {
  return leavesOf(element, 200).join(' ').replace(/\s+/g, ' ').trim();
}
