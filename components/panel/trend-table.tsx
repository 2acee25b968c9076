import { useState } from 'preact/hooks';
import { showCount, showMoney } from '../../utils/metrics/format.ts';
import { isLacked } from '../../utils/metrics/lacked.ts';
import type { ProductDetail } from '../../utils/storage/product-detail.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { addDays, type Day, daysBetween } from '../../utils/time/day.ts';
import { dayBeside } from '../../utils/time/short-day.ts';
import { TREND_METRICS, type TrendMetric, type TrendWindow } from '../charts/trend-series.ts';
import { useTexts } from '../language.ts';
import { usePlatform, useShopUnits } from '../shop-units.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { type Column, Table } from '../ui/table.tsx';

export interface TrendTableProps {
  readonly days: ProductDetail['days'];
  readonly window: TrendWindow;
}

/** The figures of the chart, newest day first; drawn only once it is opened. */
export function TrendTable({ days, window }: TrendTableProps) {
  const t = useTexts(panelProductTexts);
  const { unread } = useTexts(commonTexts);
  const platform = usePlatform();
  const { currency } = useShopUnits();
  const [open, setOpen] = useState(false);
  const byDay = new Map(days.map((d) => [d.day, d.counts]));
  const cell = (id: TrendMetric, day: Day) => {
    const value = byDay.get(day)?.[id] ?? null;
    return (
      (id === 'payAmount' ? showMoney(value, currency) : showCount(value)) ?? <span class="kc-soft">{unread}</span>
    );
  };
  const columns: readonly Column<Day>[] = [
    { id: 'day', header: t.day, cell: (day) => dayBeside(day, window.to) },
    ...TREND_METRICS.filter((id) => !isLacked(platform, id)).map((id) => ({
      id,
      header: t[id],
      align: 'end' as const,
      cell: (day: Day) => cell(id, day),
    })),
  ];
  const all = Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, i) => addDays(window.to, -i));
  return (
    <Disclosure summary={t.trendTable} open={open} onToggle={setOpen}>
      {open && <Table caption={t.trendTable} columns={columns} rows={all} rowKey={(day) => day} />}
    </Disclosure>
  );
}
