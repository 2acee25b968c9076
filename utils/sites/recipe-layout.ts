/** A recipe as the readers of files know it: a layout like the declared ones. */
import { isRole, type Meaning, type Recipe, type RecipeColumn } from '../recipes/recipe.ts';
import { fileField } from './file-field.ts';
import type { FileLayout, PeriodSource } from './file-layout.ts';
import type { KnownLayout } from './read-file.ts';
import { partsOf } from './recipe-parts.ts';
import type { FieldDeclaration } from './site.ts';

/** The file channel of taught files has no switch of its own: a recipe is taken away instead. */
export const TAUGHT_FILES = 'taught';

function fieldOf({ header, as, unit }: RecipeColumn): FieldDeclaration[] {
  return isRole(as) || as === 'title' ? [] : [fileField(header, as, unit)];
}

function periodsOf({ columns, periodLabel }: Recipe): readonly PeriodSource[] {
  const days = columns.filter(({ as }) => as === 'day').map(({ header }) => header);
  if (days.length > 0) return [{ from: 'column', headers: days }];
  const said: readonly PeriodSource[] = periodLabel === '' ? [] : [{ from: 'preamble', label: periodLabel }];
  return [...said, { from: 'operator' }];
}

/** Figures of advertising say nothing of a product's sales. */
const OF_ADS = { kind: '推广' };
const ADS = /^ad[A-Z]/;

export function layoutOf(recipe: Recipe): FileLayout {
  const { page, revision, platform, level, columns, name, whole } = recipe;
  const under = (meaning: Meaning) => columns.filter(({ as }) => as === meaning).map(({ header }) => header);
  const fields = columns.flatMap(fieldOf);
  const periods = periodsOf(recipe);
  return {
    page,
    version: revision,
    platform,
    level,
    name: { zh: name, en: name },
    fields,
    productHeaders: under('product'),
    titleHeaders: under('title'),
    // What a row is of, and when. A figure that is missing is noticed by what was read before.
    required: [under('product'), ...under('day').map((header) => [header]), ...under('part').map((header) => [header])],
    periods,
    parts: partsOf(under('part')),
    ...(columns.some(({ as }) => ADS.test(as)) && { apart: OF_ADS }),
    totalWords: [],
    shopHeaders: under('shop'),
    ...(!whole && { partial: true }),
    taught: true,
  };
}

/** Of what was taught those of files: a page's table is none. */
export function taughtLayouts(recipes: readonly Recipe[]): readonly KnownLayout[] {
  return recipes
    .filter(({ place }) => place === undefined)
    .map((recipe) => ({ site: TAUGHT_FILES, layout: layoutOf(recipe), lacks: [] }));
}
