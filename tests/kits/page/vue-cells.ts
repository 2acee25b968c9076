import { h, type VNode } from 'vue';
import type { Figure, Product } from '../products.ts';
import { actionsShape, figureShape, productShape, type Shape } from './cell-shape.ts';

function asVue({ tag, className, href, hidden, children }: Shape): VNode {
  return h(
    tag,
    { class: className, href, 'aria-hidden': hidden },
    children.map((child) => (typeof child === 'string' ? child : asVue(child))),
  );
}

export const productCell = (product: Product): VNode => asVue(productShape(product));
export const figureCell = (figure: Figure): VNode => asVue(figureShape(figure));
export const actionsCell = (): VNode => asVue(actionsShape());
