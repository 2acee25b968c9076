/** Which pages there are, and how a person works each kit's own controls. */
export interface KitPage {
  readonly kit: string;
  readonly variant: string;
  /** A virtual list is scrolled, the others are paged. */
  readonly rows: 'paged' | 'virtual';
  /** Selector of what sorts by 支付金额. */
  readonly sorter: string;
  /** Selector of the pager's next button. */
  readonly next: string;
  /** Whether headers say in ARIA by which column the rows are sorted. */
  readonly saysOrder: boolean;
  /** Whether the pager states page and total in words a backend uses (共 45 条). */
  readonly saysPaging: boolean;
}

interface Controls {
  readonly sorter: string;
  readonly next: string;
  readonly saysOrder: boolean;
  readonly saysPaging: boolean;
}

const HEADER = 'text="支付金额"';

const CONTROLS = {
  antd: {
    sorter: `.ant-table-thead th:has-text("支付金额")`,
    next: '.ant-pagination-next button',
    saysOrder: true,
    saysPaging: true,
  },
  element: {
    sorter: `:is(.el-table__header th, .el-table-v2__header-cell):has-text("支付金额")`,
    next: '.el-pagination .btn-next',
    saysOrder: true,
    saysPaging: true,
  },
  alifd: {
    sorter: `th:has-text("支付金额"):visible .next-table-sort`,
    next: '.next-pagination .next-next',
    saysOrder: false,
    saysPaging: true,
  },
  arco: {
    sorter: `.arco-table-th:has-text("支付金额") .arco-table-cell-with-sorter`,
    next: '.arco-pagination-item-next',
    saysOrder: false,
    saysPaging: true,
  },
  tanstack: { sorter: HEADER, next: '', saysOrder: true, saysPaging: true },
  'ag-grid': {
    sorter: HEADER,
    next: '.ag-paging-button[aria-label="Next Page"]',
    saysOrder: true,
    saysPaging: false,
  },
  'ui-grid': {
    sorter: HEADER,
    next: '.ui-grid-pager-next',
    saysOrder: true,
    saysPaging: false,
  },
} satisfies Record<string, Controls>;

const VARIANTS: Readonly<Record<keyof typeof CONTROLS, readonly string[]>> = {
  antd: ['plain', 'fixed', 'grouped', 'sums', 'virtual'],
  element: ['plain', 'fixed', 'grouped', 'sums', 'virtual'],
  alifd: ['plain', 'lock', 'sticky', 'grouped', 'virtual'],
  arco: ['plain', 'fixed', 'grouped', 'sums', 'virtual'],
  tanstack: ['grid', 'divs'],
  'ag-grid': ['plain', 'grouped', 'pinned'],
  'ui-grid': ['plain', 'pinned'],
};

const VIRTUAL: ReadonlySet<string> = new Set(['virtual', 'grid', 'divs', 'pinned']);

/** No role at all, or `ascending` on every header that is not sorted. */
const SAYS_NO_ORDER: ReadonlySet<string> = new Set(['tanstack divs', 'element virtual']);

export const CATALOGUE: readonly KitPage[] = (Object.keys(CONTROLS) as (keyof typeof CONTROLS)[]).flatMap((kit) =>
  VARIANTS[kit].map((variant) => ({
    kit,
    variant,
    rows: VIRTUAL.has(variant) ? ('virtual' as const) : ('paged' as const),
    ...CONTROLS[kit],
    saysOrder: CONTROLS[kit].saysOrder && !SAYS_NO_ORDER.has(`${kit} ${variant}`),
  })),
);

export const VIRTUAL_ROWS = 1000;
export const PAGED_ROWS = 45;
