/** Arco's table: plain, with fixed columns, with grouped headers, with a sum, virtual. */
import Table, { type ColumnProps, type TableProps } from '@arco-design/web-react/es/Table';
import '@arco-design/web-react/dist/css/arco.css';
import { createRoot } from 'react-dom/client';
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
import { startKit } from './frame.ts';
import { actionsCell, figureCell, productCell } from './react-cells.ts';

type Column = ColumnProps<Product>;

function figureColumn({ header }: FigureColumn): Column {
  const at = FIGURE_COLUMNS.findIndex((each) => each.header === header);
  return {
    title: header,
    dataIndex: header,
    width: 160,
    sorter: compareBy(at),
    sortDirections: ['descend', 'ascend'],
    render: (_value, { figures }) => (figures[at] ? figureCell(figures[at]) : null),
  };
}

function columnsOf(variant: string): Column[] {
  const fixed = variant === 'fixed';
  const product: Column = {
    title: PRODUCT_HEADER,
    dataIndex: 'title',
    width: 300,
    ...(fixed ? { fixed: 'left' } : {}),
    render: (_value, row) => productCell(row),
  };
  const actions: Column = {
    title: ACTION_HEADER,
    dataIndex: 'actions',
    width: 160,
    ...(fixed ? { fixed: 'right' } : {}),
    render: actionsCell,
  };
  const groups = columnGroups().map(({ group, columns }) => ({ title: group, children: columns.map(figureColumn) }));
  return [product, ...(variant === 'grouped' ? groups : FIGURE_COLUMNS.map(figureColumn)), actions];
}

function Sums() {
  return (
    <Table.Summary>
      <Table.Summary.Row>
        <Table.Summary.Cell>合计</Table.Summary.Cell>
        {FIGURE_COLUMNS.map(({ key }) => (
          <Table.Summary.Cell key={key}>9,999</Table.Summary.Cell>
        ))}
        <Table.Summary.Cell />
      </Table.Summary.Row>
    </Table.Summary>
  );
}

function optionsOf(variant: string): TableProps<Product> {
  if (variant === 'virtual') return { virtualized: true, scroll: { y: 500 }, pagination: false };
  return {
    pagination: { pageSize: PAGE_SIZE, showTotal: true, sizeCanChange: true },
    ...(variant === 'fixed' ? { scroll: { x: 1800, y: 600 } } : {}),
    ...(variant === 'sums' ? { summary: () => <Sums /> } : {}),
  };
}

startKit(({ host, variant }) => {
  const root = createRoot(host);
  const columns = columnsOf(variant);
  const options = optionsOf(variant);
  return (products) =>
    root.render(
      <Table<Product> rowKey="id" columns={columns} data={[...products]} showSorterTooltip={false} {...options} />,
    );
});
