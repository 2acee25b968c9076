import { showPercent, showRate } from '../../utils/metrics/format.ts';
import { type Rate, rateOf } from '../../utils/metrics/rate.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Evidence, Suggestion } from '../../utils/tiers/suggestion.ts';

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** What it was compared with: the shop's own rate, such as `2.7%`. */
  readonly shop: string | null;
}

type RateMetric = Extract<Evidence, { kind: 'rate' }>['metric'];

/** The counts the suggestion itself used, so that list and evidence never differ; else the row's own. */
function rateUsed({ suggestion, counts }: ProductSummary, metric: RateMetric): Rate | null {
  for (const e of suggestion.evidence) {
    if (e.kind === 'rate' && e.metric === metric) return { k: e.own.k, n: e.own.n };
  }
  const rate = rateOf(metric === 'cartRate' ? counts.cartAdders : counts.payBuyers, counts.visitors);
  return rate !== null && rate.k <= rate.n ? rate : null;
}

function shopRate({ suggestion }: ProductSummary, metric: RateMetric): string | null {
  for (const e of suggestion.evidence) {
    if (e.kind === 'rate' && e.metric === metric && e.line.n > 0) return showPercent(e.line.k / e.line.n);
  }
  return null;
}

/** Where the product stands in the shop by buyers; null where the suggestion says nothing of it. */
export function rankOf({ evidence }: Suggestion): Extract<Evidence, { kind: 'buyers' }> | null {
  return evidence.find((e) => e.kind === 'buyers') ?? null;
}

/** Since when the suggestions are old; null while they are fresh. */
export function staleOf(rows: readonly ProductSummary[]): Extract<Evidence, { kind: 'stale' }> | null {
  return rows.flatMap((row) => row.suggestion.evidence).find((e) => e.kind === 'stale') ?? null;
}

/** `加购率 7/310 = 2.3%` and `转化率 …`; what cannot be said is 未读取 or has no base, never 0. */
export function keyRates(row: ProductSummary, language: Language): readonly Fact[] {
  const t = panelProductsTexts[language];
  const text = (metric: RateMetric) => {
    const rate = rateUsed(row, metric);
    if (rate !== null) return showRate(rate) ?? commonTexts[language].unread;
    const known =
      row.counts.visitors !== null && (metric === 'cartRate' ? row.counts.cartAdders : row.counts.payBuyers) !== null;
    return known ? t.noBase : commonTexts[language].unread;
  };
  return [
    { label: t.cart, text: text('cartRate'), shop: shopRate(row, 'cartRate') },
    { label: t.pay, text: text('payRate'), shop: shopRate(row, 'payRate') },
  ];
}

/** Whole percent, never 100: nothing here is certain. */
export function certaintyPercent(certainty: number | null): number | null {
  return certainty === null ? null : Math.min(99, Math.round(certainty * 100));
}
