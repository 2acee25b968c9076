/** Builds the practice page (React and Ant Design) into `.dist`, unless nothing changed since. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const PAGE = join(HERE, 'page');
const DIST = join(HERE, '.dist');
const STAMP = join(DIST, 'inputs.txt');

/** @returns whether a build was needed */
export async function buildPage(): Promise<boolean> {
  const inputs = inputsHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return false;
  const { build } = await import('vite');
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    // A test runner's own NODE_ENV would have vite emit development JSX, which React's production build lacks.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: DIST,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: join(PAGE, 'main.tsx'),
        output: { entryFileNames: 'assets/page.js', assetFileNames: 'assets/page[extname]', codeSplitting: false },
      },
    },
  });
  mkdirSync(DIST, { recursive: true });
  writeFileSync(STAMP, inputs);
  return true;
}

/** Sources of the page and the versions of what it is built with. */
function inputsHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(PAGE)
    .sort()
    .map((name) => join(PAGE, name));
  for (const file of [...files, join(HERE, 'columns.ts'), join(HERE, 'boot.ts'), join(HERE, 'build-page.ts')]) {
    hash.update(file.slice(HERE.length)).update(readFileSync(file));
  }
  for (const name of ['antd', 'react', 'vite']) {
    const manifest = join(HERE, '..', '..', 'node_modules', name, 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    hash.update(`${name}@${version}`);
  }
  return hash.digest('hex');
}
