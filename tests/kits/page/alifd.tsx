/** Alibaba Fusion's table: plain, locked columns as clones, locked columns that stick, grouped headers, virtual. */
import Pagination from '@alifd/next/es/pagination';
import Table from '@alifd/next/es/table';
import '@alifd/next/dist/next.css';
import { createRoot } from 'react-dom/client';
import {
  ACTION_HEADER,
  columnGroups,
  FIGURE_COLUMNS,
  type FigureColumn,
  PAGE_SIZE,
  PRODUCT_HEADER,
  type Product,
} from '../products.ts';
import { startKit } from './frame.ts';
import { actionsCell, figureCell, productCell } from './react-cells.ts';
import { useList } from './use-list.ts';

function figureColumn({ header }: FigureColumn) {
  const at = FIGURE_COLUMNS.findIndex((each) => each.header === header);
  return (
    <Table.Column
      key={header}
      title={header}
      dataIndex={`figures.${at}.value`}
      width={170}
      sortable
      sortDirections={['desc', 'asc']}
      cell={(_value: unknown, _index: number, { figures }: Product) => (figures[at] ? figureCell(figures[at]) : null)}
    />
  );
}

function columnsOf(variant: string) {
  const lock = variant === 'lock' || variant === 'sticky';
  const figures =
    variant === 'grouped'
      ? columnGroups().map(({ group, columns }) => (
          <Table.ColumnGroup key={group} title={group}>
            {columns.map(figureColumn)}
          </Table.ColumnGroup>
        ))
      : FIGURE_COLUMNS.map(figureColumn);
  return [
    <Table.Column
      key="product"
      title={PRODUCT_HEADER}
      width={320}
      lock={lock ? 'left' : false}
      cell={(_value: unknown, _index: number, row: Product) => productCell(row)}
    />,
    ...figures,
    <Table.Column key="actions" title={ACTION_HEADER} width={160} lock={lock ? 'right' : false} cell={actionsCell} />,
  ];
}

interface ListTableProps {
  readonly products: readonly Product[];
  readonly variant: string;
}

function ListTable({ products, variant }: ListTableProps) {
  const virtual = variant === 'virtual';
  const { rows, page, sorting, turnTo, sort } = useList(products, !virtual);
  const Kit = variant === 'sticky' ? Table.StickyLock : Table;
  return (
    <>
      <Kit
        dataSource={[...rows]}
        primaryKey="id"
        sort={sorting ? { [`figures.${sorting.at}.value`]: sorting.descending ? 'desc' : 'asc' } : {}}
        onSort={(index: string, order: string) =>
          sort({ at: Number(index.split('.')[1]), descending: order === 'desc' })
        }
        {...(virtual ? { useVirtual: true, maxBodyHeight: 500, rowHeight: 69 } : {})}
      >
        {columnsOf(variant)}
      </Kit>
      {virtual ? null : (
        <Pagination
          current={page}
          pageSize={PAGE_SIZE}
          total={products.length}
          totalRender={(total: number) => `共 ${total} 条`}
          pageSizeSelector="dropdown"
          pageSizePosition="end"
          onChange={turnTo}
        />
      )}
    </>
  );
}

startKit(({ host, variant }) => {
  const root = createRoot(host);
  return (products) => root.render(<ListTable products={products} variant={variant} />);
});
