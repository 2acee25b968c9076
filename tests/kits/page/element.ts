/** Element Plus: its table plain, with fixed columns, grouped headers and sums, and its virtual table of `div`s. */
import { ElConfigProvider, ElPagination, ElTable, ElTableColumn, ElTableV2 } from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import 'element-plus/dist/index.css';
import { computed, createApp, defineComponent, h, shallowRef, type VNode } from 'vue';
import {
  ACTION_HEADER,
  columnGroups,
  FIGURE_COLUMNS,
  type FigureColumn,
  PAGE_SIZE,
  PRODUCT_HEADER,
  type Product,
  pageOf,
  type Sorting,
  sorted,
} from '../products.ts';
import { startKit } from './frame.ts';
import { actionsCell, figureCell, productCell } from './vue-cells.ts';

interface Slot {
  readonly row: Product;
}

function figureColumn({ header }: FigureColumn): VNode {
  const at = FIGURE_COLUMNS.findIndex((each) => each.header === header);
  return h(
    ElTableColumn,
    {
      key: header,
      prop: String(at),
      label: header,
      width: 160,
      sortable: 'custom',
      sortOrders: ['descending', 'ascending'],
    },
    { default: ({ row }: Slot) => (row.figures?.[at] ? figureCell(row.figures[at]) : null) },
  );
}

function figureColumns(variant: string): VNode[] {
  if (variant !== 'grouped') return FIGURE_COLUMNS.map(figureColumn);
  return columnGroups().map(({ group, columns }) =>
    h(ElTableColumn, { key: group, label: group }, { default: () => columns.map(figureColumn) }),
  );
}

function columnsOf(variant: string): VNode[] {
  const fixed = variant === 'fixed';
  return [
    h(
      ElTableColumn,
      { key: 'product', label: PRODUCT_HEADER, width: 300, fixed: fixed ? 'left' : false },
      { default: ({ row }: Slot) => (row.figures ? productCell(row) : null) },
    ),
    ...figureColumns(variant),
    h(
      ElTableColumn,
      { key: 'actions', label: ACTION_HEADER, width: 160, fixed: fixed ? 'right' : false },
      { default: actionsCell },
    ),
  ];
}

const SUMS = ['合计', ...FIGURE_COLUMNS.map(() => '9,999'), ''];

function listTable(variant: string, products: { readonly value: readonly Product[] }) {
  return defineComponent(() => {
    const page = shallowRef(1);
    const sorting = shallowRef<Sorting | null>(null);
    const shown = computed(() => ((page.value - 1) * PAGE_SIZE < products.value.length ? page.value : 1));
    const rows = computed(() => pageOf(sorted(products.value, sorting.value), shown.value));
    const sort = ({ prop, order }: { prop: string | null; order: string | null }) => {
      sorting.value = order === null ? null : { at: Number(prop), descending: order === 'descending' };
      page.value = 1;
    };
    return () => [
      h(
        ElTable,
        {
          data: [...rows.value],
          rowKey: 'id',
          onSortChange: sort,
          ...(variant === 'fixed' ? { height: 600 } : {}),
          ...(variant === 'sums' ? { showSummary: true, summaryMethod: () => SUMS } : {}),
        },
        { default: () => columnsOf(variant) },
      ),
      h(ElPagination, {
        total: products.value.length,
        pageSize: PAGE_SIZE,
        currentPage: shown.value,
        layout: 'total, sizes, prev, pager, next, jumper',
        'onUpdate:currentPage': (next: number) => {
          page.value = next;
        },
        'onUpdate:pageSize': () => undefined,
      }),
    ];
  });
}

interface RowOfV2 {
  readonly rowData: Product;
}

function virtualColumns() {
  return [
    {
      key: 'product',
      title: PRODUCT_HEADER,
      width: 300,
      fixed: 'left' as const,
      cellRenderer: ({ rowData }: RowOfV2) => productCell(rowData),
    },
    ...FIGURE_COLUMNS.map(({ header }, at) => ({
      key: String(at),
      title: header,
      width: 150,
      sortable: true,
      cellRenderer: ({ rowData }: RowOfV2) => (rowData.figures[at] ? figureCell(rowData.figures[at]) : h('i')),
    })),
    { key: 'actions', title: ACTION_HEADER, width: 160, cellRenderer: actionsCell },
  ];
}

function virtualTable(products: { readonly value: readonly Product[] }) {
  const columns = virtualColumns();
  return defineComponent(() => {
    const sorting = shallowRef<Sorting | null>(null);
    const rows = computed(() => [...sorted(products.value, sorting.value)]);
    return () =>
      h(ElTableV2, {
        columns,
        data: rows.value,
        rowKey: 'id',
        width: 1400,
        height: 560,
        rowHeight: 64,
        fixed: true,
        sortBy: sorting.value
          ? { key: String(sorting.value.at), order: sorting.value.descending ? 'desc' : 'asc' }
          : { key: '', order: 'asc' },
        onColumnSort: ({ key }: { key: PropertyKey }) => {
          const same = sorting.value?.at === Number(key);
          sorting.value = { at: Number(key), descending: !(same && sorting.value?.descending) };
        },
      } as never);
  });
}

startKit(({ host, variant }) => {
  const products = shallowRef<readonly Product[]>([]);
  const list = variant === 'virtual' ? virtualTable(products) : listTable(variant, products);
  createApp({ render: () => h(ElConfigProvider, { locale: zhCn }, { default: () => h(list) }) }).mount(host);
  return (next) => {
    products.value = next;
  };
});
