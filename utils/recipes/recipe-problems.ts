/** What keeps a recipe from being one, in the order in which an operator would mend it. */
import { isMetricId } from '../metrics/vocabulary.ts';
import { unitFits } from '../sheets/column-unit.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import type { PagePlace } from './page-place.ts';
import { isRole, type Recipe, type RecipeColumn } from './recipe.ts';

/**
 * - name: it has none
 * - product: no column, or more than one, holds the product's id
 * - figure: no column holds a figure
 * - twice: two columns would be the same figure, day or shop
 * - header: two columns have one name, and which is meant cannot be told
 * - unit: a figure cannot have that unit
 * - personal: a column of people's data
 * - period: nothing on the page says of when its figures are
 */
export type RecipeProblem = 'name' | 'product' | 'figure' | 'twice' | 'header' | 'unit' | 'personal' | 'period';

function isTwice(columns: readonly RecipeColumn[]): boolean {
  // Parts may be several: plan and carrier.
  const single = columns.map(({ as }) => as).filter((as) => as !== 'part' && as !== 'product');
  return new Set(single).size < single.length;
}

function fits({ as, unit }: RecipeColumn): boolean {
  return isRole(as) ? unit === 'text' : unitFits({ as, unit });
}

/** Days in a column of their own are never passed over for the moment the page is looked at. */
function saysPeriod({ time }: PagePlace, columns: readonly RecipeColumn[], periodLabel = ''): boolean {
  const inRows = columns.some(({ as }) => as === 'day');
  switch (time) {
    case 'label':
      return periodLabel !== '';
    case 'picker':
      return true;
    case 'column':
      return inRows;
    case 'now':
      return !inRows;
  }
}

/** People, and the numbers of their orders, are told by the words before them. */
function namesPeople({ id, shop }: PagePlace): boolean {
  const words = [id, shop].map((one) => ('word' in one ? one.word : ''));
  return words.some((word) => isPersonalHeader(word) || withoutPersonalData(word) !== word);
}

type Judged = Pick<Recipe, 'name' | 'columns'> & Partial<Pick<Recipe, 'periodLabel' | 'place'>>;

export function recipeProblems({ name, columns, periodLabel, place }: Judged): readonly RecipeProblem[] {
  const headers = columns.map(({ header }) => normalHeader(header));
  const found: readonly (readonly [RecipeProblem, boolean])[] = [
    ['product', columns.filter(({ as }) => as === 'product').length !== 1],
    ['figure', !columns.some(({ as }) => isMetricId(as))],
    ['twice', isTwice(columns)],
    ['header', headers.includes('') || new Set(headers).size < headers.length],
    ['unit', !columns.every(fits)],
    [
      'personal',
      columns.some(({ header }) => isPersonalHeader(header) || withoutPersonalData(header) !== header) ||
        (place !== undefined && namesPeople(place)),
    ],
    ['period', place !== undefined && !saysPeriod(place, columns, periodLabel)],
    ['name', name.trim() === ''],
  ];
  return found.flatMap(([problem, is]) => (is ? [problem] : []));
}
