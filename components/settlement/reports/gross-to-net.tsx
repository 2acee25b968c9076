import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { GROSS, NET } from '../../../utils/settlement/reports/parts.ts';
import { figureOf, type Months } from '../../../utils/settlement/reports/period-sums.ts';
import type { ReportLine } from '../../../utils/settlement/reports/report-lines.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import { lineLabel, periodLabel } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { Waterfall, type WaterfallStep } from '../../charts/waterfall.tsx';
import { useLanguage, useTexts } from '../../language.ts';

interface GrossToNetProps {
  readonly shop: ShopReport;
  readonly period: Months;
  /** Each a step of the picture, up to the net of orders. */
  readonly lines: readonly ReportLine[];
}

/** How what orders brought in comes to their net; the figures of the table beside it. */
export function GrossToNet({ shop, period, lines }: GrossToNetProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const amountOf = (parts: ReportLine['parts']) => figureOf(shop.months, period, parts).amount;
  const [gross, net] = [amountOf(GROSS), amountOf(NET)];
  if (gross === null || net === null) return null;
  let after = 0;
  const steps = lines.flatMap(({ id, parts, total }): WaterfallStep[] => {
    const amount = amountOf(parts);
    if (amount === null || (amount === 0 && !total)) return [];
    after = id === 'gross' || id === 'net' ? amount : after + amount;
    const isTotal = id === 'gross' || id === 'net';
    return [{ id, label: lineLabel(id, language), amount, after, total: isTotal, shown: showAmount(amount) }];
  });
  const label = periodLabel(shop, period, language);
  return (
    <div class="ks-section">
      <h3>{label}</h3>
      <Waterfall steps={steps} summary={t.picture(label, showAmount(gross), showAmount(net))} />
    </div>
  );
}
