import { absencesOf } from '../sheets/absence.ts';
import type { Absence, SheetBody } from '../sheets/sheet.ts';
import type { PageDeclaration, SiteDeclaration } from './site.ts';

/** Why figures of the vocabulary are not in what was read from this page. */
export function absentIn(
  site: SiteDeclaration,
  page: PageDeclaration,
  sheet: Pick<SheetBody, 'columns' | 'rows' | 'period'>,
  chosen: readonly string[] | null,
): readonly Absence[] {
  const absent = absencesOf({ sheet, declared: page.fields, chosen, platformLacks: site.lacks });
  return page.unread ? [...absent, ...page.unread] : absent;
}
