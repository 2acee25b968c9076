/** A piece of product code as one script for a page: what a content script would carry. */
import { build } from 'vite';

/** @param path from the project's root; the script sets `window.underTest` to the module's exports */
export async function bundleForPage(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome111', lib: { entry: path, formats: ['iife'], name: 'underTest' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`no bundle of ${path}`);
  return `${first.output[0].code}\nwindow.underTest = underTest;`;
}
