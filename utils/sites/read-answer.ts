/** From the text of an answer the page received to a sheet draft, by declarations only. */
import {
  type Listing,
  type Refusal,
  type RefusalCode,
  type Result,
  SHOP_ROW,
  type SheetDraft,
} from '../sheets/sheet.ts';
import { absentIn } from './absent-in.ts';
import { openEnvelope } from './envelope.ts';
import { namesKnown } from './envelope-rows.ts';
import { identitiesOf } from './identity.ts';
import { takeFields, totalsOf } from './read-cells.ts';
import {
  type AnswerDeclaration,
  isOfPeriod,
  isReadIn,
  type PageDeclaration,
  type PageRequest,
  type RequestPaging,
  type SiteDeclaration,
} from './site.ts';

export interface AnswerSource {
  readonly site: SiteDeclaration;
  readonly page: PageDeclaration;
  readonly answer: AnswerDeclaration;
  readonly request: PageRequest;
  readonly text: string;
  /** The shop's name as the page shows it, or null. */
  readonly shopName: string | null;
}

function refuse(page: PageDeclaration, code: RefusalCode, shape: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, page: page.id, channel: 'answer', shape: shape.slice(0, 300) } };
}

/** A refusal for an answer whose text was too large to be handed over at all. */
export function refuseTooLarge(page: PageDeclaration, length: number): Refusal {
  return refuse(page, 'too-large', `length:${length}`).refusal;
}

/**
 * Only registered fields are taken, with their original text; a metric the source leaves out or
 * gives as `{}` is null. Anything in doubt refuses the whole answer. Never throws.
 */
export function readAnswer(source: AnswerSource): Result<SheetDraft> {
  try {
    return read(source);
  } catch {
    return refuse(source.page, 'wrong-envelope', 'unreadable');
  }
}

function read({ site, page, answer, request, text, shopName }: AnswerSource): Result<SheetDraft> {
  const opened = openEnvelope(answer, text);
  if (!opened.ok) return refuse(page, opened.code, opened.shape);
  const facts = answer.facts(request, opened.root);
  if (!facts)
    return refuse(
      page,
      'bad-period',
      `parameters:${namesKnown([...request.url.searchParams.keys()], answer.isParameter)}`,
    );
  const { paging, chosen, scope, period } = facts;
  if (paging && opened.rows.length > paging.pageSize) {
    return refuse(page, 'wrong-envelope', `rows:${opened.rows.length} pageSize:${paging.pageSize}`);
  }
  const subject = answer.productFrom ? answer.productFrom(request) : SHOP_ROW;
  const level = facts.level ?? page.levels[0];
  const declared = page.fields.filter((field) => isReadIn(field, { level, period }));
  const fields = declared.filter(({ as }) => isOfPeriod(page, as, period));
  const taken = takeFields(answer, fields, opened.rows, {
    chosen,
    subject,
    level,
    known: declared.map(({ path }) => path),
  });
  if (!taken.ok) return refuse(page, taken.code, taken.shape);
  const { columns, rows, hints, without } = taken;
  const draft: SheetDraft = {
    version: 1,
    platform: site.platform,
    page: page.id,
    channel: 'answer',
    level,
    scope,
    period,
    columns,
    rows,
    absent: absentIn(site, page, { columns, rows, period }, chosen),
    ...(opened.sums && { totals: totalsOf(answer, fields, opened.sums, columns) }),
    listing: paging && listingOf(paging, opened.total, rows.length),
    adapter: `${page.id}@${page.version}`,
    identities: identitiesOf(answer, opened.rows, shopName),
    hints,
  };
  return { ok: true, value: draft, ...(without && { without: refuse(page, without.code, without.shape).refusal }) };
}

function listingOf({ whole, ...place }: RequestPaging, stated: number | null, rows: number): Listing {
  return { ...place, total: stated ?? (whole ? rows : null) };
}
