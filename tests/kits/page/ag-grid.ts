/** AG Grid: an ARIA grid of `div`s, pinned columns in panes of their own; paged, with grouped headers, virtual. */
import {
  AllCommunityModule,
  type ColDef,
  type ColGroupDef,
  createGrid,
  type GridOptions,
  type ICellRendererParams,
  ModuleRegistry,
} from 'ag-grid-community';
import {
  ACTION_HEADER,
  columnGroups,
  compareBy,
  FIGURE_COLUMNS,
  type FigureColumn,
  PAGE_SIZE,
  PRODUCT_HEADER,
  type Product,
} from '../products.ts';
import { actionsShape, asElement, figureShape, productShape, type Shape } from './cell-shape.ts';
import { startKit } from './frame.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

type Column = ColDef<Product>;

function drawnBy(shape: (product: Product) => Shape | null) {
  return ({ data }: ICellRendererParams<Product>): HTMLElement => {
    const drawn = data ? shape(data) : null;
    return drawn ? asElement(drawn) : document.createElement('span');
  };
}

function figureColumn({ header }: FigureColumn): Column {
  const at = FIGURE_COLUMNS.findIndex((each) => each.header === header);
  const order = compareBy(at);
  return {
    headerName: header,
    colId: `figure-${at}`,
    width: 130,
    sortingOrder: ['desc', 'asc'],
    // The whole figure is the value, so that a fresh one is drawn.
    valueGetter: ({ data }) => data?.figures[at]?.value,
    comparator: (_a, _b, left, right) => (left.data && right.data ? order(left.data, right.data) : 0),
    cellRenderer: drawnBy(({ figures }) => (figures[at] ? figureShape(figures[at]) : null)),
  };
}

function columnsOf(variant: string): (Column | ColGroupDef<Product>)[] {
  const pinned = variant === 'pinned';
  const product: Column = {
    headerName: PRODUCT_HEADER,
    colId: 'product',
    width: 300,
    sortable: false,
    valueGetter: ({ data }) => data?.title,
    cellRenderer: drawnBy(productShape),
    ...(pinned ? { pinned: 'left' } : {}),
  };
  const actions: Column = {
    headerName: ACTION_HEADER,
    colId: 'actions',
    width: 160,
    sortable: false,
    cellRenderer: drawnBy(actionsShape),
    ...(pinned ? { pinned: 'right' } : {}),
  };
  const groups = columnGroups().map(({ group, columns }) => ({
    headerName: group,
    children: columns.map(figureColumn),
  }));
  return [product, ...(variant === 'grouped' ? groups : FIGURE_COLUMNS.map(figureColumn)), actions];
}

const PAGED: GridOptions<Product> = {
  pagination: true,
  paginationPageSize: PAGE_SIZE,
  paginationPageSizeSelector: [PAGE_SIZE, 20, 50],
  domLayout: 'autoHeight',
};

startKit(({ host, styles, variant }) => {
  host.style.width = '1400px';
  if (variant === 'pinned') host.style.height = '560px';
  const grid = createGrid<Product>(host, {
    columnDefs: columnsOf(variant),
    rowHeight: 64,
    getRowId: ({ data }) => data.id,
    animateRows: false,
    themeStyleContainer: styles as HTMLElement,
    localeText: { page: '第', of: '共', to: '到', pageSizeSelectorLabel: '每页条数' },
    ...(variant === 'pinned' ? {} : PAGED),
  });
  return (products) => grid.setGridOption('rowData', [...products]);
});
