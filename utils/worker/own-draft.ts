import type { Refusal, Result, SheetDraft } from '../sheets/sheet.ts';
import { parseSheetDraft } from '../sheets/sheet-schema.ts';
import { cleanFilters, foreignPart } from '../sites/fits-site.ts';
import type { SiteDeclaration } from '../sites/site.ts';

/** What a content script sent, as a draft that a reader of the sender's own site can have written. */
export function ownDraft(input: unknown, site: SiteDeclaration): Result<SheetDraft> {
  const draft = parseSheetDraft(input);
  if (!draft.ok) return draft;
  const foreign = foreignPart(draft.value, site);
  if (foreign === null) return { ok: true, value: cleanFilters(draft.value) };
  const { page, channel } = draft.value;
  const refusal: Refusal = { code: 'invalid-sheet', page, channel, shape: `sender: ${foreign}` };
  return { ok: false, refusal };
}
