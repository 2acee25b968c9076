import { describe, expect, it } from 'vitest';
import { isLacked } from '../../utils/metrics/lacked.ts';
import { PLATFORM_METRICS } from '../../utils/metrics/platform-metrics.ts';
import { isMetricId, METRICS, metric } from '../../utils/metrics/vocabulary.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { FILE_LAYOUTS, SITES } from '../../utils/sites/registry.ts';
import { DEFINITIONS, definitionOf, nameOn, partsOf } from '../../utils/texts/definitions/definitions.ts';
import { ALL_PLATFORMS } from '../../utils/texts/platforms.ts';

/** Metrics that pages and files of a platform are read for. */
function readOn(platform: PlatformId): string[] {
  const pages = SITES.filter((site) => site.platform === platform).flatMap((site) => site.pages);
  const layouts = FILE_LAYOUTS.map(({ layout }) => layout).filter((layout) => layout.platform === platform);
  return [...new Set([...pages, ...layouts].flatMap(({ fields }) => fields.map(({ as }) => as)))].filter(isMetricId);
}

describe.each(ALL_PLATFORMS)('%s', (platform) => {
  const rows = DEFINITIONS[platform];
  const ids = rows.map((row) => row.metric);

  it('explains every metric that is read, each once, and none it has not', () => {
    expect(readOn(platform).filter((id) => !ids.some((known) => known === id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => isLacked(platform, id))).toEqual([]);
  });

  it('explains every rate that can be made of what is read', () => {
    const read = readOn(platform);
    const made = METRICS.filter(({ id, kind }) => {
      const parts = partsOf(platform, id);
      return kind === 'rate' && parts && read.includes(parts.k) && read.includes(parts.n);
    });
    expect(made.filter(({ id }) => definitionOf(platform, id) === null).map(({ id }) => id)).toEqual([]);
  });

  it('says whether people, pieces or times are meant wherever two of them could be mixed up', () => {
    for (const id of ['cartAdders', 'cartItems', 'pageViews', 'clicks', 'impressions', 'orders'] as const) {
      const row = definitionOf(platform, id);
      if (!row) continue;
      expect(row.zh, id).toMatch(metric(id).kind === 'people' ? /人数|客户数/ : /件|次|单/);
    }
  });

  it('has words in both languages and a source on every row', () => {
    for (const row of rows) {
      for (const text of [row.name, row.zh, row.en, row.at]) expect(text.trim(), row.metric).not.toBe('');
      expect(row.zh.length, row.metric).toBeLessThanOrEqual(60);
    }
  });
});

it('what a site lacks is what its platform lacks', () => {
  for (const site of SITES) expect(site.lacks, site.id).toEqual(PLATFORM_METRICS[site.platform].lacks);
});

it('rates of 抖店 count against people who clicked, of all others against visitors', () => {
  expect(partsOf('douyin', 'payRate')).toEqual({ k: 'payBuyers', n: 'clickUsers' });
  expect(partsOf('taobao', 'payRate')).toEqual({ k: 'payBuyers', n: 'visitors' });
  expect(partsOf('jd', 'adClickRate')).toEqual({ k: 'adClicks', n: 'adImpressions' });
  expect(partsOf('jd', 'payAmount')).toBeNull();
});

it('a rate made of a metric the platform has not is 无 too', () => {
  expect(isLacked('pdd', 'cartRate')).toBe(true);
  expect(isLacked('pdd', 'payRate')).toBe(false);
  expect(isLacked('jd', 'favoriteRate')).toBe(true);
  expect(isLacked('douyin', 'visitors')).toBe(true);
  expect(isLacked('douyin', 'payRate')).toBe(false);
});

it('a figure is called as the platform calls it', () => {
  expect(nameOn('jd', 'payAmount', 'zh')).toBe('成交金额');
  expect(nameOn('taobao', 'payAmount', 'zh')).toBe('支付金额');
  expect(nameOn('jd', 'payAmount', 'en')).toBe('Amount paid');
});
