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

/** Whether an element says nothing for what it is. */
export function isSilentTag(tag: string): boolean {
  return SILENT.has(tag);
}

/** Measuring rows and sort icons of table kits carry aria-hidden. Asked of every node of a table: no selectors here. */
export function isSilentByAttribute(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.hasAttribute('data-kuance')) return true;
  return element.getAttribute('aria-hidden') === 'true' || element.getAttribute('role') === 'img';
}

function mayShow(element: Element): boolean {
  const silent = isSilentTag(element.tagName) || (element.hasAttributes() && isSilentByAttribute(element));
  // Not whether it is visible: what is in it may be, by a style of its own.
  return !silent && (element.checkVisibility() || isBoxless(element));
}

/** Whether text that stands in the element itself is seen. */
function showsText(element: Element): boolean {
  return isShown(element) || (isBoxless(element) && getComputedStyle(element).visibility === 'visible');
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
  readonly #root: Element;
  readonly #most: number;
  #text = '';

  constructor(root: Element, most: number) {
    this.#root = root;
    this.#most = most;
  }

  visit(parent: Element): void {
    const exact = parent.getAttribute('data-value');
    if (exact !== null) {
      this.#say(exact, parent);
      return;
    }
    const instead = drawnInstead(parent);
    if (instead) for (const node of instead) this.#take(node, parent);
    // A list of nodes is slower to go through than the nodes themselves.
    else for (let node = parent.firstChild; node; node = node.nextSibling) this.#take(node, parent);
    this.#flush(parent);
  }

  #take(node: Node, parent: Element): void {
    if (this.texts.length >= this.#most) return;
    if (node.nodeType === 3) this.#text += node.nodeValue ?? '';
    else if (node.nodeType === 1) {
      this.#flush(parent);
      if (mayShow(node as Element)) this.visit(node as Element);
    }
  }

  #flush(parent: Element): void {
    if (this.#text === '') return;
    if (this.#text.trim() !== '' && this.texts.length < this.#most) this.#say(this.#text, parent);
    this.#text = '';
  }

  #say(text: string, parent: Element): void {
    if (parent === this.#root || showsText(parent)) this.texts.push(text);
  }
}

/**
 * Texts of the element in reading order, one for each leaf: neighbouring text nodes are one leaf, a
 * `data-value` stands for everything inside its element.
 */
export function leavesOf(element: Element, most = 12): readonly string[] {
  const leaves = new Leaves(element, most);
  leaves.visit(element);
  return leaves.texts;
}

/** Everything an element shows, leaves apart by a space. */
export function shownText(element: Element): string {
  return leavesOf(element, 200).join(' ').replace(/\s+/g, ' ').trim();
}
