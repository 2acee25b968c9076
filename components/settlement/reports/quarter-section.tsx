import { useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { monthsOfQuarter, quarterOf } from '../../../utils/settlement/reports/period-sums.ts';
import { QUARTER_LINES } from '../../../utils/settlement/reports/report-lines.ts';
import { lineLabel, periodLabel } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Select } from '../../ui/field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { FigureCell } from './figure-cell.tsx';
import { GrossToNet } from './gross-to-net.tsx';
import { PeriodNotes } from './period-notes.tsx';
import { SaveButtons } from './save-buttons.tsx';

interface QuarterSectionProps {
  readonly shops: readonly ShopReport[];
  /** With money, newest first; at least one. */
  readonly months: readonly string[];
}

const TO_NET = QUARTER_LINES.filter(({ id }) => id !== 'ad-fee');

/** What platforms are asked for by quarter, to be held against what they tell. */
export function QuarterSection({ shops, months }: QuarterSectionProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [picked, setPicked] = useState('');
  const quarters = [...new Set(months.map(quarterOf))];
  const quarter = quarters.find((one) => one === picked) ?? quarters[0] ?? '';
  const period = monthsOfQuarter(quarter);
  const columns: readonly Column<ShopReport>[] = [
    { id: 'shop', header: t.shop, cell: (shop) => periodLabel(shop, period, language) },
    ...QUARTER_LINES.map(
      (line): Column<ShopReport> => ({
        id: line.id,
        header: lineLabel(line.id, language),
        align: 'end',
        cell: (shop) => (
          <FigureCell
            column={{ label: periodLabel(shop, period, language), shops: [shop] }}
            line={line}
            period={period}
          />
        ),
      }),
    ),
  ];
  return (
    <section class="ks-section" data-report="quarter">
      <h2>{t.quarters}</h2>
      <p class="kc-soft kc-small">{t.quarterWhy}</p>
      <p class="kc-soft kc-small">{t.quarterUnsure}</p>
      <div class="kc-toolbar ks-books">
        <Select
          label={t.quarter}
          value={quarter}
          options={quarters.map((one) => ({ value: one, label: one }))}
          onPick={setPicked}
        />
      </div>
      {shops.map((shop) => (
        <GrossToNet key={shop.book} shop={shop} period={period} lines={TO_NET} />
      ))}
      <Table caption={t.quarters} columns={columns} rows={shops} rowKey={({ book }) => book} />
      <PeriodNotes shops={shops} period={period} />
      <SaveButtons asked={{ kind: 'quarter', shops, quarter }} />
    </section>
  );
}
