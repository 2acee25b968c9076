/** Virtual lists of `div`s by TanStack Virtual: once named as an ARIA grid, once named nothing. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { ACTION_HEADER, FIGURE_COLUMNS, PRODUCT_HEADER, type Product, type Sorting } from '../products.ts';
import { startKit } from './frame.ts';
import { actionsCell, figureCell, productCell } from './react-cells.ts';
import { useList } from './use-list.ts';

const ROW_HEIGHT = 64;
const LINE = { display: 'grid', gridTemplateColumns: '300px repeat(7, 130px) 160px', alignItems: 'center' };

interface Named {
  readonly named: boolean;
}

/** The attributes of an ARIA grid, or none. */
function aria(named: boolean, role: string, more: Record<string, string | number> = {}) {
  return named ? { role, ...more } : {};
}

interface HeadProps extends Named {
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}

function Head({ named, sorting, onSort }: HeadProps) {
  const order = (at: number) => (sorting?.at !== at ? 'none' : sorting.descending ? 'descending' : 'ascending');
  return (
    <div className="list-head" style={{ ...LINE, height: 44 }} {...aria(named, 'row', { 'aria-rowindex': 1 })}>
      <div {...aria(named, 'columnheader')}>{PRODUCT_HEADER}</div>
      {FIGURE_COLUMNS.map(({ key, header }, at) => (
        <div key={key} {...aria(named, 'columnheader', { 'aria-sort': order(at) })}>
          {/* biome-ignore lint/a11y: the page stands for those that do it like this */}
          <span onClick={() => onSort({ at, descending: order(at) !== 'descending' })}>{header}</span>
        </div>
      ))}
      <div {...aria(named, 'columnheader')}>{ACTION_HEADER}</div>
    </div>
  );
}

interface LineProps extends Named {
  readonly product: Product;
  readonly index: number;
  readonly top: number;
}

function Line({ named, product, index, top }: LineProps) {
  const style = { ...LINE, position: 'absolute', height: ROW_HEIGHT, transform: `translateY(${top}px)` } as const;
  return (
    <div className="list-row" style={style} {...aria(named, 'row', { 'aria-rowindex': index + 2 })}>
      <div {...aria(named, 'gridcell')}>{productCell(product)}</div>
      {product.figures.map((figure, at) => (
        <div key={FIGURE_COLUMNS[at]?.key} {...aria(named, 'gridcell')}>
          {figureCell(figure)}
        </div>
      ))}
      <div {...aria(named, 'gridcell')}>{actionsCell()}</div>
    </div>
  );
}

function VirtualList({ products, named }: Named & { readonly products: readonly Product[] }) {
  const { rows, sorting, sort } = useList(products, false);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
  });
  return (
    <div className="list" {...aria(named, 'grid', { 'aria-rowcount': rows.length + 1 })}>
      <Head named={named} sorting={sorting} onSort={sort} />
      <div ref={scroller} className="list-scroller" style={{ height: 500, overflow: 'auto' }}>
        <div className="list-body" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const product = rows[index];
            return product ? <Line key={key} named={named} product={product} index={index} top={start} /> : null;
          })}
        </div>
      </div>
    </div>
  );
}

startKit(({ host, variant }) => {
  const root = createRoot(host);
  return (products) => root.render(<VirtualList products={products} named={variant === 'grid'} />);
});
