import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Figures stand at the end. */
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface TableProps<Row> {
  /** Read aloud, not drawn. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | null;
  /** Called with the next sort: descending first, then the other way round. */
  readonly onSort?: (sort: Sort) => void;
  readonly currentKey?: string | null;
}

function Header<Row>({
  column,
  sort,
  onSort,
}: { readonly column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>) {
  const active = sort?.column === column.id;
  const descending = active && sort.descending;
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" data-align={column.align}>
        {column.header}
      </th>
    );
  }
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={active ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class="kc-sort" onClick={() => onSort({ column: column.id, descending: !descending })}>
        {column.header}
        {active && <Icon name={descending ? 'sortDown' : 'sortUp'} size={12} />}
      </button>
    </th>
  );
}

/** A plain table; scrolls sideways inside itself when the panel is too narrow. */
export function Table<Row>({ caption, columns, rows, rowKey, sort, onSort, currentKey }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="kc-table-scroll" tabIndex={0} aria-label={caption}>
      <table class="kc-table">
        <caption class="kc-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.id} column={column} {...(sort ? { sort } : {})} {...(onSort ? { onSort } : {})} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} data-current={key === currentKey || undefined}>
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
