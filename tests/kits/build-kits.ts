/** Builds the catalogue's pages, each with the real library, into `.dist`, unless nothing changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Alias, build } from 'vite';

const HERE = import.meta.dirname;
const PAGE = join(HERE, 'page');
const STAMP = 'inputs.txt';

export const KITS_DIST: string = join(HERE, '.dist');

/** Libraries that speak to React 18 get it under its own name. */
const REACT_18: Alias[] = [
  { find: /^react(?=\/|$)/, replacement: 'react-18' },
  { find: /^react-dom(?=\/|$)/, replacement: 'react-dom-18' },
];

const BUILDS: readonly { readonly entries: readonly string[]; readonly alias: Alias[] }[] = [
  { entries: ['alifd.tsx', 'arco.tsx'], alias: REACT_18 },
  { entries: ['antd.tsx', 'tanstack.tsx', 'element.ts', 'ag-grid.ts', 'ui-grid.ts'], alias: [] },
];

/** @returns whether a build was needed */
export async function buildKits(): Promise<boolean> {
  const inputs = inputsHash();
  const stamp = join(KITS_DIST, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false;
  rmSync(KITS_DIST, { recursive: true, force: true });
  for (const [at, { entries, alias }] of BUILDS.entries()) await buildPages(at, entries, alias);
  mkdirSync(KITS_DIST, { recursive: true });
  writeFileSync(stamp, inputs);
  return true;
}

async function buildPages(at: number, entries: readonly string[], alias: Alias[]): Promise<void> {
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    // A test runner's own NODE_ENV would have vite emit development JSX, which React's production build lacks.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: KITS_DIST,
      emptyOutDir: false,
      // A kit's styles for old browsers are no CSS to the minifier.
      cssMinify: false,
      chunkSizeWarningLimit: 9000,
      rollupOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.tsx?$/, ''), join(PAGE, entry)])),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `shared-${at}/[name].js`,
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
}

/** Sources of the pages, and the lock file for the versions of what they are built with. */
function inputsHash(): string {
  const hash = createHash('sha256');
  const pages = readdirSync(PAGE).sort();
  const files = [...pages.map((name) => join('page', name)), 'products.ts', 'build-kits.ts', '../../package-lock.json'];
  for (const file of files) hash.update(file).update(readFileSync(join(HERE, file)));
  return hash.digest('hex');
}
