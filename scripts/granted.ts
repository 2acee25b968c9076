/**
 * The build for end-to-end tests: the shipped one, byte for byte, but for its hosts being granted at
 * install, because no test can click the browser's own permission prompt.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from './run.ts';

const SHIPPED = join(ROOT, '.output', 'chrome-mv3');
const GRANTED = join(ROOT, '.output', 'chrome-mv3-granted');

/** Makes it from the shipped build, which must stand. */
export function makeGranted(): void {
  rmSync(GRANTED, { recursive: true, force: true });
  cpSync(SHIPPED, GRANTED, { recursive: true });
  const path = join(GRANTED, 'manifest.json');
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }, null, 2));
}

/** Builds both. @returns false after printing what went wrong */
export async function buildGranted(): Promise<boolean> {
  const { code, output } = await run(tool('wxt'), ['build'], false);
  if (code !== 0) console.log(output);
  else makeGranted();
  return code === 0;
}
