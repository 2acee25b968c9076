/** What stands in a cell, the same for every kit: each draws this shape with its own elements. */
import { ACTIONS, type Figure, type Product } from '../products.ts';

export interface Shape {
  readonly tag: string;
  readonly className: string;
  readonly href?: string;
  readonly hidden?: true;
  readonly children: readonly (Shape | string)[];
}

const shape = (tag: string, className: string, ...children: (Shape | string)[]): Shape => ({
  tag,
  className,
  children,
});

export function productShape({ id, title }: Product): Shape {
  return shape(
    'div',
    'product',
    { ...shape('span', 'picture', '▦'), hidden: true },
    shape(
      'div',
      'words',
      { ...shape('a', 'title', title), href: `//item.taobao.com/item.htm?id=${id}` },
      shape('div', 'under', shape('span', 'id', `ID:${id}`)),
    ),
  );
}

/** The value over its change against the period before. */
export function figureShape({ value, change }: Figure): Shape {
  return shape('div', 'metric', shape('div', 'value', value), shape('div', 'change', change));
}

export function actionsShape(): Shape {
  return shape('div', 'actions', ...ACTIONS.map((name) => shape('a', 'action', name)));
}

/** The shape as plain elements, for kits without a framework. */
export function asElement({ tag, className, href, hidden, children }: Shape): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  if (href !== undefined) element.setAttribute('href', href);
  if (hidden) element.setAttribute('aria-hidden', 'true');
  element.append(...children.map((child) => (typeof child === 'string' ? child : asElement(child))));
  return element;
}
