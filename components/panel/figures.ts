import { showPercent, showRate } from '../../utils/metrics/format.ts';
import { isLacked } from '../../utils/metrics/lacked.ts';
import { PLATFORM_METRICS } from '../../utils/metrics/platform-metrics.ts';
import { type Rate, rateOf } from '../../utils/metrics/rate.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import type { Language } from '../../utils/texts/texts.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';

export interface Fact {
  readonly metric: RateMetric;
  readonly label: string;
  readonly text: string;
  /** What it was compared with: the middle product's rate, such as `2.7%`. */
  readonly shop: string | null;
}

type RateMetric = Extract<Evidence, { kind: 'rate' }>['metric'];

/** The counts the suggestion itself used, so that list and evidence never differ; else the row's own. */
function rateUsed({ suggestion, counts }: ProductSummary, metric: RateMetric, platform: PlatformId): Rate | null {
  for (const e of suggestion.evidence) {
    if (e.kind === 'rate' && e.metric === metric) return { k: e.own.k, n: e.own.n };
  }
  const base = counts[PLATFORM_METRICS[platform].rateBase];
  const rate = rateOf(metric === 'cartRate' ? counts.cartAdders : counts.payBuyers, base);
  return rate !== null && rate.k <= rate.n ? rate : null;
}

function shopRate({ suggestion }: ProductSummary, metric: RateMetric): string | null {
  for (const e of suggestion.evidence) {
    if (e.kind === 'rate' && e.metric === metric && e.apart !== 'alone') return showPercent(e.line);
  }
  return null;
}

/** Where the product stands in the shop by what it is expected to sell; null where the suggestion says nothing of it. */
export function rankOf({ evidence }: Suggestion): Extract<Evidence, { kind: 'sales' }> | null {
  return evidence.find((e) => e.kind === 'sales') ?? null;
}

/** Since when the suggestions are old; null while they are fresh. */
export function staleOf(rows: readonly ProductSummary[]): Extract<Evidence, { kind: 'stale' }> | null {
  return rows.flatMap((row) => row.suggestion.evidence).find((e) => e.kind === 'stale') ?? null;
}

/**
 * `加购率 7/310 = 2.3%` and `转化率 …`, against the people the platform's rates count; what cannot be said is
 * 未读取, 无 or has no base, never 0.
 */
export function keyRates(row: ProductSummary, language: Language, platform: PlatformId): readonly Fact[] {
  const t = panelProductsTexts[language];
  const { unread, none } = commonTexts[language];
  const { rateBase } = PLATFORM_METRICS[platform];
  const text = (metric: RateMetric) => {
    if (isLacked(platform, metric)) return none;
    const rate = rateUsed(row, metric, platform);
    if (rate !== null) return showRate(rate) ?? unread;
    const k = metric === 'cartRate' ? row.counts.cartAdders : row.counts.payBuyers;
    return (row.counts[rateBase] ?? null) !== null && k !== null ? t.noBase[rateBase] : unread;
  };
  const fact = (metric: RateMetric, label: string): Fact => {
    return { metric, label, text: text(metric), shop: shopRate(row, metric) };
  };
  return [fact('cartRate', t.cart), fact('payRate', t.pay)];
}

/** Whole percent, never 100: nothing here is certain. */
export function certaintyPercent(certainty: number | null): number | null {
  return certainty === null ? null : Math.min(99, Math.round(certainty * 100));
}
