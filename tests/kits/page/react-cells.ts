import { createElement, type ReactElement } from 'react';
import type { Figure, Product } from '../products.ts';
import { actionsShape, figureShape, productShape, type Shape } from './cell-shape.ts';

function asReact({ tag, className, href, hidden, children }: Shape): ReactElement {
  return createElement(
    tag,
    { className, href, 'aria-hidden': hidden },
    ...children.map((child) => (typeof child === 'string' ? child : asReact(child))),
  );
}

export const productCell = (product: Product): ReactElement => asReact(productShape(product));
export const figureCell = (figure: Figure): ReactElement => asReact(figureShape(figure));
export const actionsCell = (): ReactElement => asReact(actionsShape());
