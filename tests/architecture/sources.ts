/** The product's own source files, what they import, and their code without comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutComments } from './without-comments.ts';

export const PROJECT: string = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Import {
  /** Path from the project's folder, or the package's name. */
  readonly target: string;
  /** Only types: gone after building. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Comments blanked out, everything else in place. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const FROM = /^[ \t]*(import|export)\s+(type\s+)?([^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const ALL_TYPES = /^\{(\s*type\s+[^,}]+,?)+\s*\}\s*from\s*$/;

/** @param folders from the project's folder; missing ones are empty */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders.flatMap(filesIn).map((path) => {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    const code = withoutComments(text);
    return { path, text, code, imports: importsOf(path, code) };
  });
}

const PRODUCT = sourcesIn('utils', 'components', 'entrypoints');

/** Everything that is built into the extension. */
export function productSources(): readonly Source[] {
  return PRODUCT;
}

function filesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules/'))
    .sort();
}

function importsOf(path: string, code: string): Import[] {
  const found = [...code.matchAll(FROM)].map(([, , type, names = '', target = '']) => ({
    target: resolve(path, target),
    typeOnly: type !== undefined || ALL_TYPES.test(names.trim()),
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, target = '']) => ({
    target: resolve(path, target),
    typeOnly: false,
  }));
  return [...found, ...dynamic];
}

function resolve(from: string, target: string): string {
  return target.startsWith('.') ? posix.join(posix.dirname(from), target.replace(/\?.*$/, '')) : target;
}
