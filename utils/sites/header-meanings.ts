/** What headers mean by all that is declared: the words of every backend's pages and files, and of the vocabulary. */
import { isMetricId, METRICS, type MetricId } from '../metrics/vocabulary.ts';
import { type Meaning, TAUGHT_FACTS } from '../recipes/recipe.ts';
import { normalHeader } from '../sheets/header-text.ts';
import type { FactId, PlatformId } from '../sheets/sheet.ts';
import type { FileLayout } from './file-layout.ts';
import { FILE_LAYOUTS, SITES } from './registry.ts';
import { SYNONYMS } from './synonyms.ts';

/** By header, what it means on which platforms; `null` is the vocabulary, which no platform owns. */
type Known = Map<string, Map<Meaning, Set<PlatformId | null>>>;

const TEACHABLE: ReadonlySet<string> = new Set<string>(TAUGHT_FACTS);

/** Not all facts a backend states can be said of a column of an unknown table. */
function isMeaning(as: MetricId | FactId): as is MetricId | (typeof TAUGHT_FACTS)[number] {
  return isMetricId(as) || TEACHABLE.has(as);
}

function note(known: Known, headers: readonly string[], as: Meaning, platform: PlatformId | null): void {
  for (const header of headers) {
    const key = normalHeader(header);
    const meanings = known.get(key) ?? new Map<Meaning, Set<PlatformId | null>>();
    meanings.set(as, (meanings.get(as) ?? new Set()).add(platform));
    known.set(key, meanings);
  }
}

function noteLayout(known: Known, layout: FileLayout): void {
  const { platform, fields, periods, parts } = layout;
  for (const { as, headers } of fields) if (isMeaning(as)) note(known, headers, as, platform);
  note(known, layout.productHeaders, 'product', platform);
  note(known, layout.titleHeaders, 'title', platform);
  note(known, layout.shopHeaders, 'shop', platform);
  for (const source of periods) if (source.from === 'column') note(known, source.headers, 'day', platform);
  for (const { headers } of parts) note(known, headers, 'part', platform);
}

function gathered(): Known {
  const known: Known = new Map();
  for (const { id, zh, en } of METRICS) note(known, [zh, en], id, null);
  for (const { platform, pages } of SITES) {
    for (const { as, headers } of pages.flatMap(({ fields }) => fields)) {
      if (isMeaning(as)) note(known, headers, as, platform);
    }
  }
  for (const { layout } of FILE_LAYOUTS) noteLayout(known, layout);
  return known;
}

/** Asked for only where nothing that is declared says anything. */
function synonyms(): Known {
  const known: Known = new Map();
  for (const [as, words] of Object.entries(SYNONYMS)) note(known, words, as as Meaning, null);
  return known;
}

let all: readonly [declared: Known, others: Known] | null = null;

/** Remarks in brackets that change nothing: 支付金额(元). Of 万, 千元, %, USD, 昨日 nothing is guessed. */
const REMARK = /[([【](?:元|人民币|rmb|cny|¥|分|件|人|人数|次|次数|个|款|秒|天|单)[)\]】]$/;

/** The same header with less around it. */
function variants(header: string): readonly string[] {
  const key = normalHeader(header);
  const bare = key.replace(REMARK, '');
  return [...new Set([key, bare, bare.replace(/^(?:商品|宝贝|总)/, ''), `商品${bare}`, `${bare}数`])].filter(Boolean);
}

/** What it means there, or everywhere: null where that is not known, or where it means different things. */
function only(meanings: ReadonlyMap<Meaning, ReadonlySet<PlatformId | null>>, platform: PlatformId): Meaning | null {
  const own = [...meanings].filter(([, platforms]) => platforms.has(platform));
  const [found, ...others] = own.length > 0 ? own : [...meanings];
  return found && others.length === 0 ? found[0] : null;
}

/** @param platform whose words come first */
export function headerMeaning(header: string, platform: PlatformId): Meaning | null {
  all ??= [gathered(), synonyms()];
  for (const known of all) {
    for (const variant of variants(header)) {
      const meanings = known.get(variant);
      const meaning = meanings && only(meanings, platform);
      if (meaning) return meaning;
    }
  }
  return null;
}
