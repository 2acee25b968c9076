/** Reading an element as a person sees it: hidden nodes, icons and our own nodes are passed over. */

const OURS = '[data-kuance]';
/** Measuring rows and sort icons of table kits carry aria-hidden; controls and pictures say no figure. */
const NO_TEXT = '[hidden], [aria-hidden="true"], [role="img"], svg, script, style, template, noscript';

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

function isReadable(element: Element): boolean {
  return !element.matches(NO_TEXT) && !element.matches(OURS) && (isShown(element) || isBoxless(element));
}

/** Child nodes as they are drawn: an open shadow root instead of what its host holds, in a slot what was put there. */
function drawnNodes(element: Element): NodeListOf<ChildNode> | readonly Node[] {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.tagName !== 'SLOT') return element.childNodes;
  const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
  return assigned.length > 0 ? assigned : element.childNodes;
}

/**
 * Texts of the element in reading order, one for each leaf: neighbouring text nodes are one leaf, a
 * `data-value` stands for everything inside its element.
 */
export function leavesOf(element: Element, most = 12): string[] {
  const leaves: string[] = [];
  const visit = (parent: Element): void => {
    const exact = parent.getAttribute('data-value');
    if (exact !== null) {
      leaves.push(exact);
      return;
    }
    let text = '';
    const flush = () => {
      if (text.trim() !== '') leaves.push(text);
      text = '';
    };
    for (const node of drawnNodes(parent)) {
      if (leaves.length >= most) return;
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      else if (node.nodeType === 1) {
        flush();
        const child = node as Element;
        if (isReadable(child)) visit(child);
      }
    }
    flush();
  };
  visit(element);
  return leaves;
}

/** Everything an element shows, leaves apart by a space. */
export function shownText(element: Element): string {
  return leavesOf(element, 200).join(' ').replace(/\s+/g, ' ').trim();
}
