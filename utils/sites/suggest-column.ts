/** What a column of an unknown table may be: by its header, and by what its values look like. */
import { isMetricId } from '../metrics/vocabulary.ts';
import type { Meaning, RecipeColumn } from '../recipes/recipe.ts';
import { unitOf } from '../recipes/unit-of.ts';
import { shapeOf, type ValueShape } from '../recipes/value-shape.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { headerMeaning } from './header-meanings.ts';

export type Suggested = Pick<RecipeColumn, 'as' | 'unit'>;

const ID_WORDS = /id|编码|编号|货号|asin|spu|sku/i;

/** Roles and facts whose values must look like something; any other may be any text. */
const LOOKS: Readonly<Partial<Record<Meaning, readonly ValueShape[]>>> = {
  product: ['id', 'whole', 'text'],
  day: ['day'],
};

function byHeader(as: Meaning, samples: readonly string[], header: string): Suggested | null {
  if (!isMetricId(as)) return (LOOKS[as]?.includes(shapeOf(samples)) ?? true) ? { as, unit: 'text' } : null;
  const unit = unitOf(as, samples, header);
  return unit && { as, unit };
}

function byShape(header: string, shape: ValueShape): Suggested | null {
  if (shape === 'day') return { as: 'day', unit: 'text' };
  return shape === 'id' && ID_WORDS.test(header) ? { as: 'product', unit: 'text' } : null;
}

/** @returns null where nothing speaks for any meaning: the operator says it, or it is left out */
export function suggestColumn(header: string, samples: readonly string[], platform: PlatformId): Suggested | null {
  const as = headerMeaning(header, platform);
  return as ? byHeader(as, samples, header) : byShape(header, shapeOf(samples));
}
