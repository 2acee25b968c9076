/** Recipes as they come back from storage or from somebody's file: checked field by field, unknown keys dropped. */
import * as v from 'valibot';
import { cleanText } from '../sheets/clean-text.ts';
import { LevelSchema, MetricSchema, PlatformSchema, shortText, UnitSchema } from '../sheets/sheet-parts.ts';
import { PlaceSchema } from './place-schema.ts';
import {
  LONGEST_HEADER,
  LONGEST_NAME,
  MOST_COLUMNS,
  MOST_RECIPES,
  type Recipe,
  ROLES,
  TAUGHT_FACTS,
} from './recipe.ts';
import { recipeProblems } from './recipe-problems.ts';

const ColumnSchema = v.object({
  header: shortText(LONGEST_HEADER),
  as: v.union([v.picklist(ROLES), v.picklist(TAUGHT_FACTS), MetricSchema]),
  unit: UnitSchema,
});

export const TaughtPageSchema = v.pipe(v.string(), v.regex(/^taught\.[a-z0-9]{8}$/));

const RecipeSchema = v.pipe(
  v.object({
    version: v.literal(1),
    page: TaughtPageSchema,
    revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
    name: shortText(LONGEST_NAME),
    platform: PlatformSchema,
    level: v.pipe(LevelSchema, v.picklist(['spu', 'sku'])),
    columns: v.pipe(v.array(v.unknown()), v.maxLength(MOST_COLUMNS), v.array(ColumnSchema)),
    // A sign alone would stand in every line.
    periodLabel: v.pipe(
      v.string(),
      v.maxLength(40),
      v.transform(cleanText),
      v.check((label) => label === '' || /\p{L}/u.test(label)),
    ),
    whole: v.boolean(),
    place: v.exactOptional(PlaceSchema),
  }),
  v.check((recipe) => recipeProblems(recipe).length === 0),
  // What is taught is read as yuan.
  v.check(({ platform }) => platform !== 'amazon' && platform !== 'shopify'),
) satisfies v.GenericSchema<unknown, Recipe>;

/** null where it is none, or one of a build that knew more. Never throws. */
export function parseRecipe(input: unknown): Recipe | null {
  try {
    const parsed = v.safeParse(RecipeSchema, input, { abortEarly: true });
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Those that mean something to this build, the last of two for one page. */
export function soundRecipes(input: unknown): readonly Recipe[] {
  const all = Array.isArray(input) ? input.slice(-MOST_RECIPES).flatMap((one) => parseRecipe(one) ?? []) : [];
  return [...new Map(all.map((recipe) => [recipe.page, recipe])).values()];
}
