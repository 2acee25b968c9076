import type { ToldBy } from './classify.ts';
import type { BillMatch } from './match-bill.ts';
import { textOf } from './raw-amount.ts';

/** The words of a row that tell what it is. */
export function toldBy(match: BillMatch, cells: readonly (string | null)[]): ToldBy {
  const [scene, document, detail] = (['scene', 'document', 'detail'] as const).map((role) =>
    textOf(match, cells, role),
  ) as [string, string, string];
  return { scene, document, detail };
}
