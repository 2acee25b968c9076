/** A made-up shop of any size: the same sheets in every run, cheap to make. */
import { hash32 } from '../../../utils/demo/draws.ts';
import type { ColumnUnit, Listing, Sheet, SheetBody, SheetColumn, SheetRow } from '../../../utils/sheets/sheet.ts';
import type { Day } from '../../../utils/time/day.ts';
import { dayFromNumber, dayNumber } from '../../../utils/time/day.ts';

export const METRICS = [
  ['visitors', 'count'],
  ['pageViews', 'count'],
  ['favoriters', 'count'],
  ['cartAdders', 'count'],
  ['payBuyers', 'count'],
  ['payItems', 'count'],
  ['payAmount', 'yuan'],
] as const satisfies readonly (readonly [SheetColumn['as'], ColumnUnit])[];

const COLUMNS: readonly SheetColumn[] = [
  { field: 'item.title', as: 'title', unit: 'text' },
  ...METRICS.map(([as, unit]): SheetColumn => ({ field: as, as, unit })),
];

/** The seven metrics in the order of `METRICS`; money in fen. */
export type Figures = readonly [number, number, number, number, number, number, number];

export const productId = (index: number): string => String(600_000_000_000 + index * 7919);

/**
 * @param day number since 1970
 * @param more visitors on top, for a page that was read again and had changed
 */
export function figuresOf(index: number, day: number, more = 0): Figures {
  const noise = (part: number, below: number) => hash32(index, day, part) % below;
  const visitors = Math.floor(20_000 / (1 + (index % 997))) + noise(1, 60) + 5 + more;
  const carts = Math.floor(visitors * 0.06) + noise(2, 3);
  const buyers = Math.floor(visitors * 0.02) + noise(3, 2);
  const items = buyers + noise(4, 2);
  const price = 2_900 + (index % 40) * 500;
  return [visitors, visitors * 2 + noise(5, 40), Math.floor(visitors * 0.03), carts, buyers, items, items * price];
}

const TITLES = [
  '新款春秋连衣裙女收腰显瘦气质',
  '法式复古碎花半身裙高腰显瘦',
  '宽松百搭针织开衫外套女薄款',
  '高腰直筒牛仔裤女小个子显瘦',
];

function rowOf(index: number, day: number, more: number): SheetRow {
  const figures = figuresOf(index, day, more);
  const cells = figures.map((value, m) =>
    m === 6 ? `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}` : String(value),
  );
  return { product: productId(index), cells: [`${TITLES[index % 4]} ${index}`, ...cells] };
}

export interface SheetOptions {
  readonly products: number;
  /** Number since 1970. */
  readonly day: number;
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
  readonly channel: SheetBody['channel'];
  readonly more?: number;
}

/** The list is in another order every day, as it is where sales decide the order. */
function placed(place: number, { products, day }: SheetOptions): number {
  const shift = hash32(day) % products;
  // A step without a common divisor visits every product once.
  const step = [7, 11, 13, 17, 19, 23][day % 6] ?? 7;
  return (shift + place * (products % step === 0 ? 1 : step)) % products;
}

/** One page of the list of one finished day. */
export function pageBody(options: SheetOptions): SheetBody {
  const { products, day, page, pageSize, channel, more = 0 } = options;
  const first = (page - 1) * pageSize;
  const places = Array.from({ length: Math.min(pageSize, products - first) }, (_, i) => first + i);
  const listing: Listing = { page, pageSize, total: products, orderBy: 'payAmount', descending: true };
  return {
    version: 1,
    platform: 'taobao',
    page: 'sycm.item-rank',
    channel,
    level: 'spu',
    scope: { device: 'all', filters: {} },
    period: { kind: 'day', day: dayFromNumber(day) },
    columns: COLUMNS,
    rows: places.map((place) => rowOf(placed(place, options), day, more)),
    absent: [],
    listing: channel === 'file' ? null : listing,
    adapter: 'bench@1',
  };
}

export interface Stretch extends Omit<SheetOptions, 'day' | 'page'> {
  readonly shop: string;
  readonly days: number;
  readonly last: Day;
}

/** Every page of every day, oldest first. */
export function* shopSheets({ shop, days, last, ...options }: Stretch): Generator<Sheet> {
  const pages = Math.ceil(options.products / options.pageSize);
  for (let day = dayNumber(last) - days + 1; day <= dayNumber(last); day += 1) {
    for (let page = 1; page <= pages; page += 1) yield { shop, ...pageBody({ ...options, day, page }) };
  }
}
