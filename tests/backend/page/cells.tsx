import { Tag } from 'antd';
import type { Column } from '../columns.ts';
import type { Metric, PageRow } from './load.ts';
import { shownChange, shownValue } from './shown.ts';

/** Picture, name, id: the picture is drawn, nothing is fetched for it. */
export function ProductCell({ row }: { readonly row: PageRow }) {
  const id = String(row.itemId?.value ?? '');
  const hue = Number(id.slice(0, 9)) % 360;
  return (
    <div className="product">
      <div
        className="picture"
        style={{ background: `hsl(${hue} 45% 82%)`, color: `hsl(${hue} 40% 38%)` }}
        aria-hidden="true"
      >
        <svg viewBox="0 0 24 24" width="30" height="30" role="presentation">
          <path d="M8 3 3 7l2 4 2-1v11h10V10l2 1 2-4-5-4c-1 2-7 2-8 0z" fill="currentColor" />
        </svg>
      </div>
      <div className="words">
        <a className="title" href={row.item?.detailUrl ?? '#'} target="_blank" rel="noreferrer" title={row.item?.title}>
          {row.item?.title ?? ''}
        </a>
        <div className="under">
          <span>{`ID:${id}`}</span>
          {row.isTmallNewItem ? <Tag color="green">新品</Tag> : null}
          {row.itemStatus === '已下架' ? <Tag>已下架</Tag> : null}
        </div>
      </div>
    </div>
  );
}

/** Value over change against the period before; `-` for what is not given or has no base. */
export function MetricCell({ column, metric }: { readonly column: Column; readonly metric: unknown }) {
  const { value, cycleCrc } = (metric ?? {}) as Metric;
  const mood = cycleCrc === undefined || cycleCrc === 0 ? '' : cycleCrc > 0 ? ' up' : ' down';
  return (
    <div className="metric">
      <div className="value">{shownValue(value, column.unit)}</div>
      <div className={`change${mood}`}>{shownChange(cycleCrc)}</div>
    </div>
  );
}
