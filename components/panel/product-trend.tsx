import { useMemo, useState } from 'preact/hooks';
import { showCompact, showCompactMoney, showCount, showMoney } from '../../utils/metrics/format.ts';
import { isLacked } from '../../utils/metrics/lacked.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { metric } from '../../utils/metrics/vocabulary.ts';
import type { ProductDetail } from '../../utils/storage/product-detail.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Day } from '../../utils/time/day.ts';
import { TrendChart } from '../charts/trend-chart.tsx';
import {
  summariseTrend,
  TREND_METRICS,
  type TrendMetric,
  type TrendPoint,
  trendPoints,
  trendWindow,
} from '../charts/trend-series.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform, useShopUnits } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { TrendTable } from './trend-table.tsx';

export interface ProductTrendProps {
  readonly days: ProductDetail['days'];
  /** The shop's newest finished day. */
  readonly anchor: Day | null;
  readonly theme: string;
}

const NO_POINTS: readonly TrendPoint[] = [];

function shortFigure(id: TrendMetric, language: Language, currency: Currency) {
  return (value: number) =>
    (id === 'payAmount' ? showCompactMoney(value, language, currency) : showCompact(value, language)) ?? '';
}

function useSummary(id: TrendMetric, points: readonly TrendPoint[]): string {
  const t = useTexts(panelProductTexts);
  const { currency } = useShopUnits();
  const { read, of, highest } = summariseTrend(points);
  const name = metric(id)[useLanguage()];
  if (highest === null) return t.trendUnread(name, of);
  const high = (id === 'payAmount' ? showMoney(highest.value, currency) : showCount(highest.value)) ?? '';
  return t.trendSummary(name, read, of, high, highest.day);
}

/** The last 30 finished days as a line, in words, and as a table. */
export function ProductTrend({ days, anchor, theme }: ProductTrendProps) {
  const t = useTexts(panelProductTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const { currency } = useShopUnits();
  const metrics = TREND_METRICS.filter((id) => !isLacked(platform, id));
  const [chosen, setShown] = useState<TrendMetric>('visitors');
  const shown = metrics.includes(chosen) ? chosen : (metrics[0] ?? chosen);
  const window = useMemo(() => trendWindow(anchor), [anchor]);
  const points = useMemo(() => (window ? trendPoints(days, window, shown) : NO_POINTS), [days, window, shown]);
  const show = useMemo(() => shortFigure(shown, language, currency), [shown, language, currency]);
  const summary = useSummary(shown, points);
  return (
    <section class="kp-group">
      <h2>{t.trend}</h2>
      {window === null || days.length === 0 ? (
        <p class="kc-soft">{t.noDays}</p>
      ) : (
        <>
          <Toolbar label={t.trendPart}>
            {metrics.map((id) => (
              <Button key={id} small aria-pressed={id === shown} onClick={() => setShown(id)}>
                {t[id]}
              </Button>
            ))}
          </Toolbar>
          <TrendChart
            label={t[shown]}
            points={points}
            summary={summary}
            show={show}
            theme={theme}
            failed={t.trendFailed}
          />
          <p class="kc-small kc-soft">{summary}</p>
          <TrendTable days={days} window={window} />
        </>
      )}
    </section>
  );
}
