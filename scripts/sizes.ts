/** Gzip sizes of each entry point's first load, against the budgets. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITES } from '../utils/sites/registry.ts';
import { ROOT } from './run.ts';

const OUT = join(ROOT, '.output', 'chrome-mv3');
const KB = 1024;

interface Budget {
  readonly name: string;
  readonly entry: string;
  readonly budget: number;
}

/** Budget in bytes of gzip -9 for everything loaded before the first screen stands. */
export const BUDGETS: readonly Budget[] = [
  { name: 'hook', entry: 'hook.js', budget: 2 * KB },
  // A page runs the overlay, the declarations of its own site, and the reader of its answers or of its tables.
  { name: 'overlay', entry: 'overlay.js', budget: 22 * KB },
  { name: 'answers', entry: 'answers.js', budget: 6 * KB },
  { name: 'tables', entry: 'tables.js', budget: 13 * KB },
  // On hosts of which a page was taught, and in a page while it is being taught.
  { name: 'taught', entry: 'taught.js', budget: 11 * KB },
  { name: 'teach', entry: 'teach.js', budget: 12 * KB },
  ...SITES.map(({ id }) => ({ name: `site ${id}`, entry: `site-${id}.js`, budget: 6 * KB })),
  { name: 'popup', entry: 'popup.html', budget: 90 * KB },
  { name: 'side panel', entry: 'sidepanel.html', budget: 90 * KB },
  { name: 'first screen', entry: 'start.html', budget: 90 * KB },
  { name: 'settlement', entry: 'settlement.html', budget: 90 * KB },
];

const STATIC_IMPORT = /(?:^|[;}\s])import\s*(?:[\w*{}\s,$]*\s*from\s*)?["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g;
const HTML_REFERENCE = /(?:src|href)="(\/[^"]+\.(?:js|css))"/g;

function references(path: string, text: string): string[] {
  const pattern = path.endsWith('.html') ? HTML_REFERENCE : STATIC_IMPORT;
  return [...text.matchAll(pattern)].map((m) => resolveFrom(path, m[1] ?? ''));
}

function resolveFrom(from: string, reference: string): string {
  return new URL(reference, `file:///${from}`).pathname.slice(1);
}

/** Every file that is loaded at once with the entry: its scripts, styles and their static imports. */
export function firstLoad(entry: string): string[] {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path) || !existsSync(join(OUT, path))) return;
    seen.add(path);
    if (!path.endsWith('.css')) for (const next of references(path, readFileSync(join(OUT, path), 'utf8'))) visit(next);
  };
  visit(entry);
  return [...seen];
}

export function gzipSize(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(OUT, path)), { level: 9 }).length, 0);
}

export function checkSizes(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 };
  for (const { name, entry, budget } of BUDGETS) {
    const size = existsSync(join(OUT, entry)) ? gzipSize(firstLoad(entry)) : Number.POSITIVE_INFINITY;
    const ok = size <= budget;
    count[ok ? 'passed' : 'failed'] += 1;
    console.log(`  ${ok ? '✓' : '✗'} ${name}: ${(size / KB).toFixed(1)} of ${budget / KB} KB`);
  }
  return count;
}
