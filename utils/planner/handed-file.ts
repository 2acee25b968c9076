/** What plan and template files have in common: JSON that says what it is, looked at and never run. */
import * as v from 'valibot';

/**
 * - too-large: longer than any such file
 * - other: no such file at all, or cut
 * - newer: written by a build that knows more
 * - too-many: more tasks or products than one holds
 * - damaged: such a file, with something in it that cannot be
 */
export type HandedRefusal = 'too-large' | 'other' | 'newer' | 'too-many' | 'damaged';

export interface FileKind {
  readonly format: string;
  readonly version: number;
  readonly longest: number;
}

export type HandedFile =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: Exclude<HandedRefusal, 'too-many' | 'damaged'> };

const LabelSchema = v.object({ format: v.string(), version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function openHanded(text: string, { format, version, longest }: FileKind): HandedFile {
  if (text.length > longest) return { ok: false, why: 'too-large' };
  const value = jsonOf(text.replace(/^\ufeff/, ''));
  const label = v.safeParse(LabelSchema, value);
  if (!label.success || label.output.format !== format) return { ok: false, why: 'other' };
  return label.output.version > version ? { ok: false, why: 'newer' } : { ok: true, value };
}

/** A list longer than any: whoever wrote it is told how many go in, not that something is wrong with it. */
export function hasMoreThan(most: number, list: unknown): boolean {
  return Array.isArray(list) && list.length > most;
}

export function handedText({ format, version }: FileKind, content: object): string {
  return `${JSON.stringify({ format, version, ...content }, null, 1)}\n`;
}
