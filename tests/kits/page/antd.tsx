/** Ant Design's table: plain, with fixed columns, with grouped headers, with a sum, virtual. */
import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider, Table, type TableColumnType, type TableProps } from 'antd';
import zhCN from 'antd/locale/zh_CN';
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
import { type Place, startKit } from './frame.ts';
import { actionsCell, figureCell, productCell } from './react-cells.ts';

type Column = TableColumnType<Product>;

function figureColumn({ header }: FigureColumn): Column {
  const at = FIGURE_COLUMNS.findIndex((each) => each.header === header);
  return {
    title: header,
    key: header,
    width: 160,
    sorter: compareBy(at),
    sortDirections: ['descend', 'ascend'],
    render: (_, { figures }) => (figures[at] ? figureCell(figures[at]) : null),
  };
}

function columnsOf(variant: string): TableProps<Product>['columns'] {
  const fixed = variant === 'fixed' || variant === 'virtual';
  const product: Column = {
    title: PRODUCT_HEADER,
    key: 'product',
    width: 300,
    ...(fixed ? { fixed: 'left' } : {}),
    render: (_, row) => productCell(row),
  };
  const actions: Column = {
    title: ACTION_HEADER,
    key: 'actions',
    width: 160,
    ...(fixed ? { fixed: 'right' } : {}),
    render: actionsCell,
  };
  const groups = columnGroups().map(({ group, columns }) => ({ title: group, children: columns.map(figureColumn) }));
  return [product, ...(variant === 'grouped' ? groups : FIGURE_COLUMNS.map(figureColumn)), actions];
}

function Sums() {
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
      {FIGURE_COLUMNS.map(({ key }, at) => (
        <Table.Summary.Cell key={key} index={at + 1}>
          9,999
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={FIGURE_COLUMNS.length + 1} />
    </Table.Summary.Row>
  );
}

function optionsOf(variant: string): TableProps<Product> {
  if (variant === 'virtual') return { virtual: true, scroll: { x: 1600, y: 500 }, pagination: false };
  const pagination = {
    defaultPageSize: PAGE_SIZE,
    showSizeChanger: true,
    showTotal: (total: number) => `共 ${total} 条`,
  };
  return {
    pagination,
    ...(variant === 'fixed' ? { scroll: { x: 1800, y: 600 } } : {}),
    ...(variant === 'sums' ? { summary: () => <Sums /> } : {}),
  };
}

startKit(({ host, styles, variant }: Place) => {
  const root = createRoot(host);
  const columns = columnsOf(variant);
  const options = optionsOf(variant);
  return (products) =>
    root.render(
      <StyleProvider container={styles as HTMLElement}>
        <ConfigProvider locale={zhCN} theme={{ token: { motion: false } }}>
          <Table<Product>
            rowKey="id"
            columns={columns ?? []}
            dataSource={[...products]}
            showSorterTooltip={false}
            {...options}
          />
        </ConfigProvider>
      </StyleProvider>,
    );
});
