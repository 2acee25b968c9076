/** The same as `kit-under-test.ts`, by what was taught of the page instead of an adapter. */
import type { Recipe } from '../../utils/recipes/recipe.ts';
import { parseRecipe } from '../../utils/recipes/recipe-schema.ts';
import { lookAtPage } from '../../utils/sites/look-at-page.ts';
import { lookAtTable } from '../../utils/sites/look-at-table.ts';
import { readTable } from '../../utils/sites/read-table.ts';
import { hasTable } from '../../utils/sites/site.ts';
import { tableRows } from '../../utils/sites/table-rows.ts';
import { hasPlace, taughtSite } from '../../utils/sites/taught-site.ts';
import type { Look } from './kit-under-test.ts';
import { PRODUCT_HEADER } from './products.ts';
import { seenTitles, settled, wrongRows } from './sight.ts';

let taught: Recipe | null = null;

/** Says yes to everything that is proposed. */
function teach(): Recipe {
  const look = lookAtPage(document, PRODUCT_HEADER);
  if (!look) throw new Error('no table');
  const [id] = look.ids;
  const [days] = look.days;
  if (!id || !days) throw new Error(`ids ${look.ids.length}, days ${look.days.length}`);
  const { columns } = lookAtTable(look.rows, { platform: 'taobao', recipes: [] }, 0);
  const said = columns.flatMap(({ header, suggested }) => {
    if (header === PRODUCT_HEADER) return [{ header, as: 'product', unit: 'text' }];
    return suggested ? [{ header, ...suggested }] : [];
  });
  const recipe = parseRecipe({
    version: 1,
    page: 'taught.kitkitki',
    revision: 1,
    name: '组件库',
    platform: 'taobao',
    level: 'spu',
    columns: said,
    periodLabel: days.label,
    whole: false,
    place: {
      ...{ host: 'kits.example', address: look.address, id: id.place, time: 'label', shop: { from: 'nowhere' } },
      neutral: look.choices,
    },
  });
  if (!recipe) throw new Error(`no recipe: ${JSON.stringify({ said, id, days })}`);
  return recipe;
}

export async function look(keyword: string): Promise<Look> {
  await settled();
  taught ??= teach();
  if (!hasPlace(taught)) throw new Error('no place');
  const site = taughtSite(taught);
  const [page] = site.pages;
  if (!hasTable(page)) throw new Error('no table');
  const draft = await readTable(site, page, document, keyword, new AbortController().signal);
  return { seen: seenTitles().map(({ product }) => product), draft, wrong: wrongRows(tableRows(document, page)) };
}
