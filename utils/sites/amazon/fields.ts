import type { MetricId } from '../../metrics/vocabulary.ts';
import type { FieldDeclaration } from '../site.ts';

/** Column of the product's own id. */
export const CHILD = 'SC_MA_ChildASIN_25991';
const TITLE = 'sc_mat-ss_colDef_title';

function count(key: string, as: MetricId): FieldDeclaration {
  return { path: key, chosenBy: key, headers: [], as, unit: 'count', shownUnit: 'count' };
}

/**
 * Columns by their `translationKey`: labels are in the operator's language. Keys as public code maps them
 * (find_string 54704562641 `BR_EXACT`, 26127481571; the older two of sessions and page views 3338977762). Of business
 * customers (`…_B2B`, `…_BB`) they are a part, of rates the counts stand here. Amounts name no currency, and one
 * host sells in several: they are not read.
 */
export const AMAZON_FIELDS: readonly FieldDeclaration[] = [
  { path: TITLE, chosenBy: null, headers: [], as: 'title', unit: 'text', shownUnit: 'text' },
  count('SC_MA_Sessions_Total', 'sessions'),
  count('SC_MA_Sessions_25920', 'sessions'),
  count('SC_MA_PageViews_Total', 'pageViews'),
  count('SC_MA_PageViews_25955', 'pageViews'),
  count('SC_MA_UnitsOrdered_40590', 'payItems'),
  count('SC_MA_TotalOrderItems_1', 'orders'),
];
