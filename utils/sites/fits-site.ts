/** Whether a draft can come from a page of the site its sender runs in. */
import { withoutPersonalData } from '../sheets/personal-data.ts';
import type { SheetColumn, SheetDraft } from '../sheets/sheet.ts';
import { isReadIn, type PageDeclaration, type SiteDeclaration } from './site.ts';

function isDeclared({ field, as, unit }: SheetColumn, page: PageDeclaration, draft: SheetDraft): boolean {
  if (draft.channel === 'answer') {
    return page.fields.some((one) => one.path === field && one.as === as && one.unit === unit && isReadIn(one, draft));
  }
  // The product's own column says its title; every other is a figure or fact under a declared header.
  if (as === 'title' && unit === 'text') {
    return page.table?.productHeaders.some((header) => field.startsWith(header)) ?? false;
  }
  return page.fields.some((one) => one.headers.includes(field) && one.as === as && one.shownUnit === unit);
}

/** The part of the draft that no reader of this site would have written, or null. */
export function foreignPart(draft: SheetDraft, site: SiteDeclaration): string | null {
  const { platform, channel, level, adapter, columns } = draft;
  if (platform !== site.platform) return 'platform';
  const page = site.pages.find(({ id }) => id === draft.page);
  if (!page) return 'page';
  if (adapter !== `${page.id}@${page.version}`) return 'adapter';
  if (channel === 'file') return 'channel';
  if (!page.levels.includes(level)) return 'level';
  return columns.every((column) => isDeclared(column, page, draft)) ? null : 'columns';
}

/** The draft with what an operator typed into filters freed of people's data. */
export function cleanFilters(draft: SheetDraft): SheetDraft {
  const filters = Object.entries(draft.scope.filters).map(([name, value]) => [name, withoutPersonalData(value)]);
  return { ...draft, scope: { ...draft.scope, filters: Object.fromEntries(filters) } };
}
