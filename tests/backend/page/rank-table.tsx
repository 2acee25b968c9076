import { Table, type TableColumnType } from 'antd';
import { COLUMNS, type Column } from '../columns.ts';
import { MetricCell, ProductCell } from './cells.tsx';
import type { PageRow, Rows } from './load.ts';
import type { View } from './view.ts';

interface RankTableProps {
  readonly view: View;
  readonly rows: Rows;
  readonly busy: boolean;
  /** Draws only the rows that can be seen. */
  readonly virtual: boolean;
  readonly onChange: (part: Partial<View>) => void;
}

export function RankTable({ view, rows, busy, virtual, onChange }: RankTableProps) {
  const shown = COLUMNS.filter(({ code }) => view.chosen.includes(code));
  const columns: TableColumnType<PageRow>[] = [
    { title: '商品名称', key: 'product', width: 360, render: (_, row) => <ProductCell row={row} /> },
    ...shown.map((column) => metricColumn(column, view)),
    { title: '操作', key: 'action', width: 120, render: () => <Actions /> },
  ];
  return (
    <Table<PageRow>
      rowKey={(row) => String(row.itemId?.value ?? row.item?.title ?? '')}
      columns={columns}
      dataSource={[...rows.rows]}
      loading={busy}
      virtual={virtual}
      {...(virtual && { scroll: { x: 360 + shown.length * 120 + 120, y: 480 } })}
      showSorterTooltip={false}
      pagination={{
        current: view.page,
        pageSize: view.pageSize,
        total: rows.total,
        showSizeChanger: false,
        showTotal: (total) => `共 ${total} 条`,
      }}
      onChange={(paging, _filters, sorter, { action }) => {
        if (action === 'paginate') onChange({ page: paging.current ?? 1 });
        const by = Array.isArray(sorter) ? sorter[0] : sorter;
        if (action === 'sort' && by?.columnKey) {
          onChange({ orderBy: String(by.columnKey), descending: by.order !== 'ascend' });
        }
      }}
    />
  );
}

function metricColumn(column: Column, view: View): TableColumnType<PageRow> {
  const sorted = column.code === view.orderBy;
  return {
    title: column.name,
    key: column.code,
    align: 'right',
    width: 120,
    sorter: true,
    sortDirections: ['descend', 'ascend', 'descend'],
    sortOrder: sorted ? (view.descending ? 'descend' : 'ascend') : null,
    render: (_, row) => <MetricCell column={column} metric={row[column.code]} />,
  };
}

function Actions() {
  return (
    <span className="actions">
      <span>详情</span>
      <span>趋势</span>
    </span>
  );
}
