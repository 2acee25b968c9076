/** Evidence of whose shop a page shows, in the form in which it is kept. */
import type { ForeignCode } from '../metrics/currencies.ts';
import type { PlatformId, SheetDraft, ShopIdentity } from '../sheets/sheet.ts';

export interface Evidence {
  readonly platform: PlatformId;
  /** `answer-field:<hash>`; null when the page gave none, or contradicts itself. */
  readonly answer: string | null;
  /** `page-text:<name>` */
  readonly text: string | null;
  /** The shop's name as the page shows it. */
  readonly name: string | null;
  /** `session:<hash>`: this tab session, for what nothing else attributes. */
  readonly session: string;
  /** Of its amounts, where they are no yuan. */
  readonly currency?: ForeignCode;
}

async function shortHash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest.slice(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function valuesOf(draft: SheetDraft, kind: ShopIdentity['kind']): string[] {
  const values = draft.identities.filter((identity) => identity.kind === kind).map(({ value }) => value.trim());
  return [...new Set(values)].filter((value) => value !== '');
}

/** An opaque id of the platform is kept only as a hash. Must run before a transaction opens. */
export async function evidenceOf(draft: SheetDraft, tabSession: string): Promise<Evidence> {
  const { platform, currency } = draft;
  const answers = valuesOf(draft, 'answer-field');
  const names = valuesOf(draft, 'page-text');
  // A page that names two shops names none.
  const clear = answers.length <= 1 && names.length <= 1;
  const answer = (clear && answers[0]) || null;
  const name = (clear && names[0]) || null;
  return {
    platform,
    answer: answer === null ? null : `answer-field:${await shortHash(`${platform}\n${answer}`)}`,
    text: name === null ? null : `page-text:${name}`,
    name,
    ...(currency === undefined ? {} : { currency }),
    session: `session:${await shortHash(`${platform}\n${tabSession}\n${name ?? ''}`)}`,
  };
}
