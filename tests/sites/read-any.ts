/** Reads an answer as the page's script would: by its address, whichever backend it is of. */
import type { Result, SheetDraft } from '../../utils/sheets/sheet.ts';
import { answerAmong } from '../../utils/sites/find-site.ts';
import { readAnswer } from '../../utils/sites/read-answer.ts';
import { SITES } from '../../utils/sites/registry.ts';
import type { PageRequest } from '../../utils/sites/site.ts';

/** @param at an address asked with GET, or the whole request */
export function readAny(text: string, at: string | PageRequest, shopName: string | null = null): Result<SheetDraft> {
  const request = typeof at === 'string' ? { method: 'GET', url: new URL(at), body: null } : at;
  const kind = answerAmong(SITES, request.url);
  if (!kind) throw new Error(`not registered: ${request.url}`);
  return readAnswer({ ...kind, request, text, shopName });
}

export function value(result: Result<SheetDraft>): SheetDraft {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.shape}`);
  return result.value;
}
