/** Teaches the page this runs in, saying yes to everything that is proposed. */
import { parseRecipe } from '../../../utils/recipes/recipe-schema.ts';
import type { PlatformId } from '../../../utils/sheets/sheet.ts';
import { lookAtPage, type PageLook } from '../../../utils/sites/look-at-page.ts';
import { lookAtTable } from '../../../utils/sites/look-at-table.ts';
import { hasTable, type SiteDeclaration, type TablePage } from '../../../utils/sites/site.ts';
import { hasPlace, taughtSite } from '../../../utils/sites/taught-site.ts';

export interface Taught {
  readonly site: SiteDeclaration;
  readonly page: TablePage;
}

function columnsOf({ rows, header }: PageLook, platform: PlatformId) {
  const { columns } = lookAtTable(rows, { platform, recipes: [] }, 0);
  return columns.flatMap((column) => {
    if (column.header === header) return [{ header, as: 'product', unit: 'text' }];
    return column.suggested ? [{ header: column.header, ...column.suggested }] : [];
  });
}

/** @param headers what the product's column may be called; the first that is there is pointed at */
export function teachPage(headers: readonly string[], platform: PlatformId): Taught {
  const look = headers.map((header) => lookAtPage(document, header, null)).find((found) => found !== null);
  if (!look) throw new Error('no table');
  const [id] = look.ids;
  const [days] = look.days;
  const columns = columnsOf(look, platform);
  const recipe = parseRecipe({
    version: 1,
    page: 'taught.samesame',
    revision: 1,
    name: '同一页',
    platform,
    level: 'spu',
    columns,
    periodLabel: days?.label ?? '',
    whole: false,
    place: {
      host: 'taught.example',
      address: '/',
      id: id?.place,
      time: days ? 'label' : 'picker',
      shop: { from: 'nowhere' },
      neutral: look.choices,
      others: [],
    },
  });
  if (!recipe || !hasPlace(recipe)) throw new Error(`no recipe: ${JSON.stringify({ columns, id, days })}`);
  const site = taughtSite(recipe);
  const [page] = site.pages;
  if (!hasTable(page)) throw new Error('no table');
  return { site, page };
}
