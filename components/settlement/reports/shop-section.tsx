import { useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { type ReportLine, shownLines, stepsToNet } from '../../../utils/settlement/reports/report-lines.ts';
import { lineLabel, reportColumns } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Select } from '../../ui/field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { FigureCell } from './figure-cell.tsx';
import { GrossToNet } from './gross-to-net.tsx';
import { PeriodNotes } from './period-notes.tsx';
import { SaveButtons } from './save-buttons.tsx';

interface ShopSectionProps {
  readonly shops: readonly ShopReport[];
  /** With money, newest first; at least one. */
  readonly months: readonly string[];
}

/** 按平台和店铺: what a month, or some, came to. */
export function ShopSection({ shops, months }: ShopSectionProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [picked, setPicked] = useState({ from: '', to: '' });
  const known = (month: string) => (months.includes(month) ? month : (months[0] ?? ''));
  const [one, other] = [known(picked.from), known(picked.to)];
  // A range that ends before it begins is the month it ends in.
  const period = { from: one < other ? one : other, to: other };
  const options = months.map((month) => ({ value: month, label: month }));
  const lines = shownLines(
    shops.map((shop) => shop.months),
    period,
  );
  const columns: readonly Column<ReportLine>[] = [
    {
      id: 'line',
      header: t.item,
      cell: ({ id, total }) => (total ? <strong>{lineLabel(id, language)}</strong> : lineLabel(id, language)),
    },
    ...reportColumns(shops, period, language).map(
      (column): Column<ReportLine> => ({
        id: column.shops.map(({ book }) => book).join(' '),
        header: column.label,
        align: 'end',
        cell: (line) => <FigureCell column={column} line={line} period={period} />,
      }),
    ),
  ];
  return (
    <section class="ks-section" data-report="shops">
      <h2>{t.byShop}</h2>
      <div class="kc-toolbar ks-books">
        <Select
          label={t.from}
          value={period.from}
          options={options}
          onPick={(from) => setPicked({ from, to: from > period.to ? from : period.to })}
        />
        <Select
          label={t.to}
          value={period.to}
          options={options}
          onPick={(to) => setPicked({ from: to < period.from ? to : period.from, to })}
        />
      </div>
      {shops.map((shop) => (
        <GrossToNet key={shop.book} shop={shop} period={period} lines={stepsToNet(lines)} />
      ))}
      <Table caption={t.byShop} columns={columns} rows={lines} rowKey={({ id }) => id} />
      <p>
        {t.ownDiscounts} · {t.unknown} <span class="kc-soft kc-small">{t.ownDiscountsWhy}</span>
      </p>
      <p class="kc-soft kc-small">{t.apart}</p>
      <PeriodNotes shops={shops} period={period} />
      <SaveButtons asked={{ kind: 'shops', shops, period }} />
    </section>
  );
}
