/** UI Grid on AngularJS, as older backends use it: panes of `div`s, one for each side; paged, and pinned and virtual. */
import angular from 'angular';
import 'angular-ui-grid/ui-grid.core';
import 'angular-ui-grid/ui-grid.pinning';
import 'angular-ui-grid/ui-grid.pagination';
import 'angular-ui-grid/ui-grid.css';
import { ACTION_HEADER, compareBy, FIGURE_COLUMNS, PAGE_SIZE, PRODUCT_HEADER, type Product } from '../products.ts';
import { actionsShape, asElement, figureShape, productShape, type Shape } from './cell-shape.ts';
import { startKit } from './frame.ts';

interface RowScope {
  readonly row: { readonly entity: Product };
  readonly $watch: (what: string, then: () => void) => void;
}

function shapeOf(name: string, product: Product): Shape | null {
  if (name === 'product') return productShape(product);
  if (name === 'actions') return actionsShape();
  const figure = product.figures[Number(name)];
  return figure ? figureShape(figure) : null;
}

const app = angular.module('kit', ['ui.grid', 'ui.grid.pinning', 'ui.grid.pagination']);

// Row elements are used again for other rows: the cell is drawn anew whenever its row is another one.
app.directive('kitCell', () => ({
  link: (scope: RowScope, { 0: element }: Record<number, HTMLElement>, { kitCell }: { kitCell: string }) => {
    scope.$watch('row.entity', () => {
      const shape = shapeOf(kitCell, scope.row.entity);
      element?.replaceChildren(...(shape ? [asElement(shape)] : []));
    });
  },
}));

const template = (name: string) => `<div class="ui-grid-cell-contents" kit-cell="${name}"></div>`;

function columnsOf(pinned: boolean) {
  return [
    { name: 'product', displayName: PRODUCT_HEADER, width: 300, enableSorting: false, pinnedLeft: pinned },
    ...FIGURE_COLUMNS.map(({ header }, at) => ({
      name: String(at),
      displayName: header,
      width: 130,
      sortDirectionCycle: ['desc', 'asc'],
      sortingAlgorithm: (_a: unknown, _b: unknown, left: { entity: Product }, right: { entity: Product }) =>
        compareBy(at)(left.entity, right.entity),
    })),
    { name: 'actions', displayName: ACTION_HEADER, width: 160, enableSorting: false },
  ].map((column) => ({ ...column, cellTemplate: template(column.name), enableColumnMenu: false }));
}

startKit(({ host, variant }) => {
  const pinned = variant === 'pinned';
  const options: Record<string, unknown> = {
    columnDefs: columnsOf(pinned),
    rowHeight: 64,
    enablePaginationControls: !pinned,
    ...(pinned ? {} : { paginationPageSizes: [PAGE_SIZE, 20, 50], paginationPageSize: PAGE_SIZE }),
    data: [],
  };
  const grid = host.appendChild(document.createElement('div'));
  grid.setAttribute('ui-grid', 'options');
  grid.setAttribute('ui-grid-pinning', '');
  if (!pinned) grid.setAttribute('ui-grid-pagination', '');
  grid.style.cssText = `width: 1400px; height: ${pinned ? 560 : 760}px`;
  app.run([
    '$rootScope',
    (scope: Record<string, unknown>) => {
      scope.options = options;
    },
  ]);
  const scope = angular.bootstrap(host, ['kit']).get('$rootScope');
  return (products) => {
    options.data = [...products];
    scope.$applyAsync();
  };
});
