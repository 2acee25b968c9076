/** The declarations with what the operator confirmed of changed pages, as if it had been declared. */
import type { FieldMapping } from '../sheets/mapping.ts';
import type { KnownLayout } from './read-file.ts';
import type { FieldDeclaration, PageDeclaration, SiteDeclaration } from './site.ts';

/** The metric's declaration under another field or unit; null for one the page never had. */
function fieldOf(
  { channel, field, as, unit, level, period }: FieldMapping,
  declared: readonly FieldDeclaration[],
): readonly FieldDeclaration[] {
  const like = declared.find((one) => one.as === as);
  if (!like) return [];
  return channel === 'answer'
    ? [{ ...like, path: field, headers: [], unit, ...(level && period && { only: { level, period } }) }]
    : [{ ...like, headers: [field], shownUnit: unit, fileUnit: unit }];
}

/** In front of the declared ones: of two that fit a column the first is taken. */
function withMapped(
  fields: readonly FieldDeclaration[],
  mappings: readonly FieldMapping[],
): readonly FieldDeclaration[] {
  return [...mappings.flatMap((one) => fieldOf(one, fields)), ...fields];
}

function mappedPage(page: PageDeclaration, all: readonly FieldMapping[]): PageDeclaration {
  const mappings = all.filter((one) => one.page === page.id && one.channel !== 'file');
  return mappings.length === 0 ? page : { ...page, fields: withMapped(page.fields, mappings) };
}

/** The same object where nothing was confirmed of any of its pages. */
export function mappedSite(site: SiteDeclaration, mappings: readonly FieldMapping[]): SiteDeclaration {
  const [first, ...others] = site.pages;
  return mappings.length === 0
    ? site
    : { ...site, pages: [mappedPage(first, mappings), ...others.map((page) => mappedPage(page, mappings))] };
}

export function mappedLayouts(layouts: readonly KnownLayout[], all: readonly FieldMapping[]): readonly KnownLayout[] {
  return layouts.map((known) => {
    const mappings = all.filter(({ page, channel }) => page === known.layout.page && channel === 'file');
    if (mappings.length === 0) return known;
    return { ...known, layout: { ...known.layout, fields: withMapped(known.layout.fields, mappings) } };
  });
}
