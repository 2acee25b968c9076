/**
 * What the operator taught us about a table that no adapter was written for: which header means what.
 * A recipe is data and never code; the readers of official files and of pages do the rest.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId, Level, PlatformId } from '../sheets/sheet.ts';
import type { PagePlace } from './page-place.ts';

/**
 * Parts a column may have besides a figure or a fact.
 * - product: the id of the row's product
 * - day: the day, or days, the row's figures are of
 * - shop: name of the shop
 * - part: splits a product's figures (plan, carrier); its rows are never merged
 */
export const ROLES = ['product', 'day', 'shop', 'part'] as const;
export type RecipeRole = (typeof ROLES)[number];
/** Facts an operator can say of a column. */
export const TAUGHT_FACTS = [
  'title',
  'articleNo',
  'category',
  'status',
  'picture',
  'parent',
] as const satisfies readonly FactId[];
export type Meaning = RecipeRole | MetricId | (typeof TAUGHT_FACTS)[number];

export interface RecipeColumn {
  /** As it stands in the table; compared without blanks, kinds of brackets and letter case. */
  readonly header: string;
  readonly as: Meaning;
  /** `text` for all that is no figure. */
  readonly unit: ColumnUnit;
}

export interface Recipe {
  readonly version: 1;
  /** Page kind of all that is read by it: `taught.` and eight letters or digits. */
  readonly page: string;
  /** Grows with every change. */
  readonly revision: number;
  /** As the operator calls it. */
  readonly name: string;
  readonly platform: PlatformId;
  readonly level: Exclude<Level, 'shop'>;
  readonly columns: readonly RecipeColumn[];
  /** The words before the days in a line above the header; '' where no line says them. */
  readonly periodLabel: string;
  /** Of a file: it always holds every product of the shop; else its days never count as read whole. */
  readonly whole: boolean;
  /** The page whose table it is; a recipe of files has none. */
  readonly place?: PagePlace;
}

/** What the operator says; where it is kept, and how often it was changed, follows. */
export type RecipeDraft = Omit<Recipe, 'version' | 'page' | 'revision'>;

/**
 * Why a column cannot be read at all.
 * - twice: another has the same name, and which of them is meant cannot be told
 * - personal: people's data; its values are not even shown
 */
export type ColumnBar = 'twice' | 'personal';

export const LONGEST_NAME = 40;
export const LONGEST_HEADER = 120;
/** As many as a sheet may have. */
export const MOST_COLUMNS = 60;
export const MOST_RECIPES = 50;

export function isRole(as: Meaning): as is RecipeRole {
  return ROLES.some((role) => role === as);
}
