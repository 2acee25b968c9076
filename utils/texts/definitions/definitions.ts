/** What a figure means on a platform: one row a platform and metric. Loaded only where figures are explained. */
import { PLATFORM_METRICS } from '../../metrics/platform-metrics.ts';
import { type MetricId, metric } from '../../metrics/vocabulary.ts';
import type { PlatformId } from '../../sheets/sheet.ts';
import type { Language } from '../texts.ts';
import { AMAZON } from './amazon.ts';
import type { Definition } from './definition.ts';
import { DOUYIN } from './douyin.ts';
import { JD } from './jd.ts';
import { PDD } from './pdd.ts';
import { SHOPIFY } from './shopify.ts';
import { TAOBAO } from './taobao.ts';

export const DEFINITIONS: Readonly<Record<PlatformId, readonly Definition[]>> = {
  taobao: TAOBAO,
  jd: JD,
  douyin: DOUYIN,
  pdd: PDD,
  amazon: AMAZON,
  shopify: SHOPIFY,
  // What its figures mean is what the operator said they are.
  xiaohongshu: [],
  kuaishou: [],
  weixin: [],
  other: [],
};

export function definitionOf(platform: PlatformId, id: MetricId): Definition | null {
  return DEFINITIONS[platform].find((row) => row.metric === id) ?? null;
}

/** In Chinese the platform's own word, which is what stands on the page. */
export function nameOn(platform: PlatformId, id: MetricId, language: Language): string {
  const own = language === 'zh' ? definitionOf(platform, id)?.name : undefined;
  return own ?? metric(id)[language];
}

/** What a rate is made of on this platform; null for a metric that is no rate. */
export function partsOf(platform: PlatformId, id: MetricId): { readonly k: MetricId; readonly n: MetricId } | null {
  const { formula } = metric(id);
  if (!formula) return null;
  const { k, n } = formula as { k: MetricId; n: MetricId };
  return { k, n: n === 'visitors' ? PLATFORM_METRICS[platform].rateBase : n };
}
