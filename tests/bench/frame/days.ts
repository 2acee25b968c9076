/** The same made-up days of a shop, as our engine takes them and as the columns of a data frame. */

import type { DayFigures } from '../../../utils/tiers/statistics.ts';
import type { Day } from '../../../utils/time/day.ts';
import { dayFromNumber, dayNumber } from '../../../utils/time/day.ts';
import { figuresOf, productId } from '../page/shop.ts';

export interface ShopDays {
  readonly products: readonly { readonly product: string; readonly days: readonly DayFigures[] }[];
  readonly columns: DayColumns;
  /** The newest day. */
  readonly to: Day;
}

/** One row a product and day. */
export interface DayColumns {
  readonly product: string[];
  /** Number since 1970. */
  readonly day: Int32Array;
  readonly visitors: Float64Array;
  readonly carts: Float64Array;
  readonly buyers: Float64Array;
  readonly items: Float64Array;
  readonly amount: Float64Array;
}

export function shopDays(products: number, days: number, to: Day): ShopDays {
  const rows = products * days;
  const numbers = () => new Float64Array(rows);
  const [visitors, carts, buyers, items, amount] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  const columns: DayColumns = {
    ...{ product: [], day: new Int32Array(rows), visitors, carts, buyers, items, amount },
  };
  const first = dayNumber(to) - days + 1;
  const listed = Array.from({ length: products }, (_, index) => {
    const product = productId(index);
    const own = Array.from({ length: days }, (_, i): DayFigures => {
      const row = index * days + i;
      const day = first + i;
      const [v, , , c, b, pieces, fen] = figuresOf(index, day);
      columns.product.push(product);
      columns.day[row] = day;
      [visitors[row], carts[row], buyers[row], items[row], amount[row]] = [v, c, b, pieces, fen];
      const figures = { visitors: v, cartAdders: c, payBuyers: b, payItems: pieces, payAmount: fen };
      return { day: dayFromNumber(day), figures, sheets: [`s${day}`] };
    });
    return { product, days: own };
  });
  return { products: listed, columns, to };
}
