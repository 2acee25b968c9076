/** What the played 京东商智 knows: the practice shop's products under ids of fourteen digits. */
import type { DemoRow } from '../../../utils/demo/rows.ts';
import { dayOfInstant } from '../../../utils/time/day.ts';
import type { Period } from '../../../utils/time/period.ts';
import { makeWorld, type World } from '../world.ts';

export type JdLevel = 'spu' | 'sku';

/** 商品 and SKU of the same row differ in two digits; each product has one SKU, with its figures. */
const PREFIX: Readonly<Record<JdLevel, string>> = { spu: '10', sku: '99' };

let known: World | null = null;

/** Made once, when first asked for: most specs never open a page of this backend. */
function world(): World {
  known ??= makeWorld({ seed: 11, today: dayOfInstant(Date.now()), hour: 14, data: null, which: 1 });
  return known;
}

export const jdShop = () => world().name;
export const jdChoices = () => world().choices;

export function jdRows(period: Period, level: JdLevel = 'spu'): readonly DemoRow[] | null {
  const rows = world().rows(period);
  return (
    rows?.map(({ facts, figures }) => ({
      facts: { ...facts, product: PREFIX[level] + facts.product },
      figures,
    })) ?? null
  );
}
