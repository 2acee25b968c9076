/** The text behind 复制诊断信息: codes, versions and shapes, as the log keeps them; nothing else. */
import type { LogRow } from '../storage/tables.ts';

export interface DiagnosticFacts {
  readonly version: string;
  /** The browser's own name and version. */
  readonly browser: string;
  /** Bytes. */
  readonly used: number | null;
  /** The permission by which the browser never evicts the data. */
  readonly exempt: boolean;
  /** What the browser's own question says, which does not know of that permission. */
  readonly persisted: boolean;
  readonly log: readonly LogRow[];
}

export function diagnosticsText(facts: DiagnosticFacts): string {
  const megabytes = facts.used === null ? '?' : (facts.used / 1_048_576).toFixed(1);
  const kept = `eviction ${facts.exempt || facts.persisted ? 'never' : 'possible'}`;
  const why = `unlimitedStorage ${facts.exempt}, persisted ${facts.persisted}`;
  const head = [`KuanCe ${facts.version}`, facts.browser, `storage ${megabytes} MB, ${kept} (${why})`];
  const lines = facts.log.map(({ at, code, detail }) => `${new Date(at).toISOString()} ${code} ${detail}`);
  return [...head, '', ...lines].join('\n');
}
