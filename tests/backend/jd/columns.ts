/** The indicators the played page has chosen, in its order. */
import type { CountedId } from '../../../utils/demo/daily.ts';
import { JD_FIGURES } from '../../../utils/sites/jd/fields.ts';

export interface Column {
  readonly metric: CountedId;
  readonly code: string;
  readonly header: string;
}

const SHOWN: readonly CountedId[] = [
  'payAmount',
  'payItems',
  'payBuyers',
  'visitors',
  'pageViews',
  'cartItems',
  'cartAdders',
];

export const COLUMNS: readonly Column[] = SHOWN.map((metric) => {
  const field = JD_FIGURES.find(({ as }) => as === metric);
  if (!field) throw new Error(`not declared: ${metric}`);
  return { metric, code: field.path, header: field.headers[0] ?? '' };
});
