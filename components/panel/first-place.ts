/** What to begin with where the operator says where a page's ids, days and shop stand. */
import type { IdPlace, PagePlace } from '../../utils/recipes/page-place.ts';
import { MOST_COLUMNS, type Recipe, type RecipeColumn } from '../../utils/recipes/recipe.ts';
import type { PageLook } from '../../utils/sites/look-at-page.ts';
import type { LookedTable } from '../../utils/sites/look-at-table.ts';

function firstTime({ days, picker }: PageLook): PagePlace['time'] {
  return days.length > 0 || picker === null ? 'label' : 'picker';
}

/** Headers of the columns that are not read; none of people's data. */
export function otherHeaders({ columns }: LookedTable, kept: readonly RecipeColumn[]): readonly string[] {
  const others = columns.filter(({ header, bar }) => bar !== 'personal' && kept.every((one) => one.header !== header));
  return [...new Set(others.map(({ header }) => header))].filter((header) => header !== '').slice(0, MOST_COLUMNS);
}

const COLUMN: IdPlace = { from: 'column' };

/** The words before the days: those taught before, where the page still says them. */
export function firstLabel({ days }: PageLook, like: Recipe | null): string {
  return days.find(({ label }) => label === like?.periodLabel)?.label ?? days[0]?.label ?? '';
}

/**
 * As it was taught of a page like it, where the page still has that; else the likeliest of what was found.
 * @param hasIdColumn one of its columns looks like nothing but ids of products
 */
export function firstPlace(look: PageLook, like: Recipe | null, hasIdColumn: boolean): PagePlace {
  const same = <T>(found: readonly T[], known: T | undefined): T | undefined =>
    found.find((one) => JSON.stringify(one) === JSON.stringify(known));
  const ids = look.ids.map(({ place }) => place);
  const shops = look.shops.map(({ place }) => place);
  const before = like?.place;
  return {
    host: look.host,
    address: look.address,
    id: same([...ids, COLUMN], before?.id) ?? (hasIdColumn ? COLUMN : (ids[0] ?? COLUMN)),
    time: before?.time ?? firstTime(look),
    shop: same(shops, before?.shop) ?? shops[0] ?? { from: 'nowhere' },
    neutral: before?.neutral.filter((choice) => look.choices.includes(choice)) ?? [],
    others: [],
  };
}
