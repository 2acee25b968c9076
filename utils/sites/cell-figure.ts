/** The figure of a cell, with as few questions to the page as will tell it: most cells hold little but a number. */
import { figureText, oneLine, standsAlone } from './cell-text.ts';
import { isShown, isSilentByAttribute, isSilentTag, leavesOf } from './shown-text.ts';

/** A number set in parts has no more leaves than sign, whole, point, decimals and unit. */
const PARTS = 5;
/** Cells of more leaves than this are read as any other text. */
const MOST_LEAVES = 12;

/** The leaves of plain elements whether they are shown or not: what the page draws is asked for afterwards. */
class PlainLeaves {
  readonly texts: string[] = [];
  /** Whose the first of them is. */
  owner: Element | null = null;
  #text = '';

  /** Whether these are all: nothing inside is drawn from elsewhere or carries its figure in an attribute. */
  visit(parent: Element): boolean {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      const { nodeType } = node;
      if (nodeType === 3) this.#text += node.nodeValue ?? '';
      else if (nodeType === 1) {
        this.#flush(parent);
        if (!this.#enter(node as Element)) return false;
      }
    }
    this.#flush(parent);
    return this.texts.length <= MOST_LEAVES;
  }

  #enter(element: Element): boolean {
    const { tagName } = element;
    if (isSilentTag(tagName)) return true;
    if (element.hasAttributes()) {
      if (isSilentByAttribute(element)) return true;
      if (element.hasAttribute('data-value')) return false;
    }
    return !element.shadowRoot && tagName !== 'SLOT' && this.visit(element);
  }

  #flush(owner: Element): void {
    if (this.#text === '') return;
    if (this.#text.trim() !== '') {
      this.owner ??= owner;
      this.texts.push(this.#text);
    }
    this.#text = '';
  }
}

/** The figure of a cell whose later leaves, shown or not, are no part of a number; null where that is not so. */
function loneFigure(cell: Element): string | null {
  if (cell.shadowRoot || cell.tagName === 'SLOT' || cell.hasAttribute('data-value')) return null;
  const leaves = new PlainLeaves();
  if (!leaves.visit(cell) || !standsAlone(leaves.texts)) return null;
  const { texts, owner } = leaves;
  return owner === cell || (owner && isShown(owner)) ? oneLine(texts[0] ?? '') : null;
}

/** null for a cell without text. */
export function figureOf(cell: Element): string | null {
  return loneFigure(cell) ?? figureText(leavesOf(cell, PARTS));
}
