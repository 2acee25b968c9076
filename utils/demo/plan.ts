/**
 * What kinds of products the practice shop has, with the verdict each deserves. The rates of the
 * kinds lie far enough apart for a month of their traffic to tell them apart; `test` products are
 * those for which it is not.
 */
export type Life = 'steady' | 'rising' | 'dying' | 'new' | 'price-link';
export type Expected = 'main' | 'second' | 'traffic' | 'stop' | 'test' | 'regular' | 'price-link';

type Span = readonly [low: number, high: number];

export interface Kind {
  readonly count: number;
  readonly expected: Expected;
  readonly life: Life;
  /** Visitors an ordinary day, at the end of the history. */
  readonly appeal: Span;
  readonly cartRate: Span;
  readonly payRate: Span;
  /** Price against the usual price of the category. */
  readonly price: Span;
  /** Only from the cheaper categories. */
  readonly cheap?: boolean;
  /** Days since listing, for new products. */
  readonly age?: Span;
  readonly online: boolean;
}

const NONE: Span = [0, 0];
const TAIL: Kind = {
  count: 38,
  expected: 'regular',
  life: 'steady',
  appeal: [2, 42],
  cartRate: [0.03, 0.055],
  payRate: [0.009, 0.017],
  price: [0.7, 1.6],
  online: true,
};

const KINDS: readonly Kind[] = [
  { ...TAIL, count: 2, expected: 'main', appeal: [560, 720], cartRate: [0.08, 0.09], payRate: [0.031, 0.036] },
  { ...TAIL, count: 6, expected: 'second', appeal: [250, 330], cartRate: [0.066, 0.076], payRate: [0.024, 0.028] },
  {
    ...TAIL,
    count: 3,
    expected: 'traffic',
    life: 'new',
    appeal: [150, 200],
    cartRate: [0.105, 0.125],
    payRate: [0.016, 0.019],
    price: [0.4, 0.55],
    cheap: true,
    age: [22, 27],
  },
  {
    ...TAIL,
    count: 6,
    expected: 'stop',
    life: 'new',
    appeal: [45, 75],
    cartRate: [0.01, 0.016],
    payRate: [0.0015, 0.003],
    age: [24, 29],
  },
  { ...TAIL, count: 8, expected: 'test', life: 'new', appeal: [5, 26], age: [4, 18] },
  {
    count: 1,
    expected: 'price-link',
    life: 'price-link',
    appeal: NONE,
    cartRate: NONE,
    payRate: NONE,
    price: NONE,
    online: true,
  },
  { ...TAIL, count: 5, life: 'dying', appeal: [35, 60], payRate: [0.008, 0.011] },
  { ...TAIL, count: 2, life: 'rising', appeal: [120, 160], cartRate: [0.06, 0.07], payRate: [0.015, 0.018] },
  { ...TAIL, count: 9, appeal: [90, 230], cartRate: [0.036, 0.046], payRate: [0.009, 0.012] },
  { ...TAIL, count: 6, appeal: [1, 3], online: false },
  TAIL,
];

/** One kind a product, the long tail last: a smaller shop loses tail, a larger one gains it. */
export function planOf(products: number): readonly Kind[] {
  const slots = KINDS.flatMap((kind) => Array.from({ length: kind.count }, () => kind));
  return Array.from({ length: products }, (_, i) => slots[i] ?? TAIL);
}
