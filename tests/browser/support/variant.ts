/** A copy of a build with another manifest, for what only the manifest decides. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/run.ts';
import type { Build } from './extension.ts';

export interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

export interface Variant {
  readonly folder: string;
  /** Writes the manifest anew, from that of the build. The folder, and with it the extension's id, stays. */
  readonly change: (edit: (manifest: Manifest) => Manifest) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export async function copyBuild(build: Build): Promise<Variant> {
  const folder = await mkdtemp(join(tmpdir(), 'kuance-build-'));
  await cp(join(ROOT, '.output', build), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const original = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  return {
    folder,
    change: (edit) => writeFile(path, JSON.stringify(edit(original))),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
