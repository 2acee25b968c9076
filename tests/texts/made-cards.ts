/** What a card may say beside rates and sales, one of each kind and of each way it is said. */
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';
import { MADE_DIAGNOSES } from './made-diagnoses.ts';

type Told<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

const D = (day: string) => `2026-11-${day}` as Day;
const RUN = [D('18'), D('19'), D('22')];

const DAYS: Readonly<Record<string, Evidence>> = {
  'event days': { kind: 'left-out', why: 'event', days: RUN },
  'more buyers than visitors': { kind: 'left-out', why: 'more-buyers-than-visitors', days: RUN },
  'more buyers than visitors, of a range': { kind: 'left-out', why: 'more-buyers-than-visitors', days: [] },
  'more carts than visitors': { kind: 'left-out', why: 'more-carts-than-visitors', days: RUN },
  'more carts than visitors, of a range': { kind: 'left-out', why: 'more-carts-than-visitors', days: [] },
  deposits: { kind: 'left-out', why: 'deposit', days: RUN },
  'deposits, of a range': { kind: 'left-out', why: 'deposit', days: [] },
  'balance payments': { kind: 'left-out', why: 'balance', days: RUN },
  'out of stock': { kind: 'left-out', why: 'sold-out', days: RUN },
  'promotion days': { kind: 'promotion-days', days: RUN, times: { low: 0.8, high: 2.3 } },
  'waiting for a promotion': {
    ...{ kind: 'before-event', zh: '双12', en: 'Double 12', opens: '2026-12-09' as Day, guessed: true, chance: 0.088 },
    late: { buyers: 22, carts: 140, days: 7 },
    earlier: { buyers: 118, carts: 487, days: 28 },
  },
  'promotion days alike': { kind: 'promotion-days', days: RUN, times: { low: 2, high: 2 } },
};

const none: Told<'mix'> = { kind: 'mix', fresh: null, search: null, brought: [], apart: [] };
const live = { by: 'live', k: 96, n: 120, days: 30, all: 120 } as const;
const affiliate = { by: 'affiliate', k: 81, n: 90, days: 30, all: 90 } as const;
const mixed = { ...affiliate, mixed: true } as const;

const BUYERS: Readonly<Record<string, Evidence>> = {
  'sales alone': { kind: 'by-sales' },
  'new buyers and search': { ...none, fresh: { k: 206, n: 243 }, search: { k: 12, n: 431 } },
  'nobody from search': { ...none, search: { k: 0, n: 0 } },
  'returning buyers': { ...none, fresh: { k: 48, n: 240 }, apart: ['returning'] },
  'live rooms': { ...none, brought: [live], apart: ['live'] },
  'live rooms among others': { ...none, brought: [{ ...live, k: 12 }] },
  promoters: { ...none, brought: [mixed], apart: ['affiliate'] },
  'promoters by orders': { ...none, brought: [{ ...affiliate, k: 9 }] },
};

const rank: Told<'promo-rank'> = {
  ...{ kind: 'promo-rank', place: 1, of: 3, score: 4.77421 },
  recent: { units: 18, days: 7 },
  long: { units: 219, days: 86 },
  price: { now: 10_900, planned: 7_900 },
  carts: { units: 36, days: 14 },
};
const promo = {
  ...{ kind: 'promo', price: 7_900, now: 10_900, by: 'cost', left: { now: 4_000, planned: 1_600 } },
  ...{ needed: 2.5, uplift: 3, said: true, fails: null },
} as const satisfies Evidence;
const keeps = { p: 0.86, most: 0.89172, kept: 3_140, shipping: 340, a: 9.5, b: 40.5 };

const PLANNED: Readonly<Record<string, Evidence>> = {
  'planned price alone': { kind: 'promo', price: 7_900, now: null },
  'planned price': promo,
  'planned price, by its own past': {
    ...promo,
    ...{ uplift: 2.08, said: false },
    past: {
      by: 'own',
      ...{ quarter: 1.1, threeQuarters: 4 },
      waves: [
        { wave: '618-2026-taobao-first-stock', during: { units: 42, days: 7 }, usual: { units: 56, days: 28 } },
        { wave: '618-2026-taobao-peak', during: { units: 30, days: 3 }, usual: { units: 56, days: 28 } },
        { wave: '99-2026-taobao-first-stock', during: { units: 10, days: 4 }, usual: { units: 60, days: 25 } },
        { wave: 'own-2026-taobao-encore', during: { units: 5, days: 2 }, usual: { units: 60, days: 28 } },
      ],
    },
  },
  'planned price, by the past of the shop': {
    ...promo,
    ...{ uplift: 1.84, said: false, past: { by: 'shop', waves: 37, products: 12, quarter: 1.1, threeQuarters: 3 } },
  },
  'planned price, its past torn': {
    ...promo,
    ...{ needed: 1.5, uplift: 2.08, said: false, reach: { p: 0.636 } },
    past: { by: 'shop', waves: 37, products: 12, quarter: 1.1, threeQuarters: 3 },
  },
  'planned price, how sure': { ...promo, reach: { p: 0.616 } },
  'planned price, short of stock': { ...promo, uplift: 2, reach: { p: 0.418 }, fails: 'stock' },
  'planned price by sales': { ...promo, by: 'sales', left: { now: 10_900, planned: 7_900 }, uplift: 1.6, said: false },
  'planned price, refunds read': { ...promo, keeps },
  'planned price, too much comes back': { ...promo, keeps: { ...keeps, p: 0.6 }, fails: 'refunds' },
  'planned price at a loss': { ...promo, left: { now: 4_000, planned: -200 }, needed: null, fails: 'loss' },
  'planned price out of reach': { ...promo, fails: 'uplift' },
  'planned price of one that hardly sells': { ...promo, fails: 'sales' },
  'planned price of one hardly seen': { ...promo, fails: 'unknown' },
  'place among planned prices': rank,
  'place of fewer days': {
    ...rank,
    ...{ recent: { units: 9, days: 6 }, long: { units: 55, days: 90 }, carts: { units: 8, days: 11 } },
    score: 0.2 * Math.log(11.5) + 0.4 * Math.log(56) + 4 * Math.log(109 / 79) + 0.2 * Math.log(1 + (8 / 11) * 14),
  },
  'place where some is not known': {
    ...rank,
    recent: null,
    carts: null,
    score: 0.4 * Math.log(1 + (219 / 86) * 90) + 4 * Math.log(109 / 79),
  },
};

const unexplained = { kind: 'clicks', scene: 'Search', k: 320, n: 3_000, line: 0.052, p: 0.93 } as const;
const how = { mean: 329.6 / 3_240, prior: { mean: 0.04, strength: 240, from: 'shop' }, worth: 764.15 } as const;
const newcomer: Told<'newcomer'> = {
  ...{ kind: 'newcomer', by: { ...unexplained, how }, price: 8_900 },
  beside: { product: '810000000101', price: 12_900 },
};
const hit: Told<'old-hit'> = {
  ...{ kind: 'old-hit', perDay: 393 / 28, line: 11.5, since: 28, until: 56 },
  how: {
    own: { units: 393, days: 28 },
    byBuyers: true,
    line: { units: 322, days: 28, place: 3, of: 35, tenth: 3 },
  },
};
const image: Told<'image'> = { kind: 'image', price: 39_900, from: 29_900, set: 'T-shirt' };

const ROLES: Readonly<Record<string, Evidence>> = {
  'newcomer by clicks': newcomer,
  'newcomer of an older row': { ...newcomer, by: unexplained },
  'newcomer among the cheapest': { ...newcomer, cheapest: { to: 9_900, of: 14 } },
  'newcomer linked by hand': { ...newcomer, linked: true },
  'newcomer linked by hand, among the cheapest': { ...newcomer, linked: true, cheapest: { to: 9_900, of: 14 } },
  'newcomer by visitors': { ...newcomer, by: { kind: 'visitors', perDay: 30, line: 24.5, p: 0.78 } },
  'old hit': hit,
  'old hit of orders, others alike': {
    ...hit,
    line: 12.2,
    how: {
      own: { units: 393, days: 28 },
      byBuyers: false,
      line: { units: 305, days: 25, place: 2, of: 35, tenth: 3 },
    },
  },
  'old hit of an older row': { kind: 'old-hit', perDay: 14, line: 11.5, since: 56, until: 84 },
  'face of the shop': image,
  'face of the shop, cheap': { ...image, price: 9_900, set: null },
  'face of the shop, price not known': { ...image, price: null },
};

const main = { kind: 'role', role: 'main', candidate: false } as const;
const holding = { kind: 'holding', found: main, days: 3, of: 7, needed: 5 } as const;
const freeze = { zh: '双12', en: 'Double 12', from: D('28'), to: '2026-12-12' as Day } as const;

const BESIDE: Readonly<Record<string, Evidence>> = {
  'votes are missing': holding,
  'held by a freeze': { ...holding, days: 5, why: { by: 'freeze', ...freeze, guessed: false } },
  'held by a freeze that is guessed': { ...holding, why: { by: 'freeze', ...freeze, guessed: true } },
  'held for a week': { ...holding, days: 6, why: { by: 'week', since: D('18') } },
  'a stop that is kept': { ...holding, found: { kind: 'regular' }, stopped: true },
  'a stop that waits': { ...holding, found: { kind: 'stop' }, why: { by: 'freeze', ...freeze, guessed: false } },
  'who takes over': { kind: 'successor', next: { product: '8', title: 'Wool skirt', candidate: false } },
  'who may take over': { kind: 'successor', next: { product: '8', title: null, candidate: true } },
  'nobody takes over': { kind: 'successor', next: null },
  'a stop as the operator sets it': { kind: 'own-rule', of: 'stop', at: 0.7, usual: 0.9 },
  'a role as the operator sets it': { kind: 'own-rule', of: 'role', at: 0.95, usual: 0.6 },
  'places as the operator sets them': {
    kind: 'own-rule',
    of: 'slots',
    main: 5,
    second: 2,
    usual: { main: 1, second: 3 },
  },
  'for profit as well': { kind: 'offer', role: 'profit' },
  'next role by sales': { kind: 'next-best', becomes: 'main', by: { kind: 'sales', perDay: 4.7, needed: 8.5 } },
  'next role, boundary reached': {
    kind: 'next-best',
    becomes: 'second',
    by: { kind: 'sales', perDay: 8.5, needed: 2.7 },
  },
  'next role by chance': {
    ...{ kind: 'next-best', becomes: 'stop' },
    by: {
      ...{ kind: 'chance', p: 0.7256, needed: 0.9 },
      how: { kind: 'beta', of: 'pay', line: 0.014, below: true, a: 2.1, b: 190 },
    },
  },
  'next role by what a visitor leaves': {
    ...{ kind: 'next-best', becomes: 'profit', costs: true },
    by: {
      ...{ kind: 'chance', p: 0.3911, needed: 0.6 },
      how: { kind: 'beta', of: 'pay', line: 0.01606, a: 3.1, b: 200, earns: { line: 80.3, left: 5_000 } },
    },
  },
  'next role by a trend': {
    ...{ kind: 'next-best', becomes: 'second' },
    by: { kind: 'chance', p: 0.7967, needed: 0.9495, of: 'rise', how: { kind: 'score', z: 0.83 } },
  },
  'next role by a promotion': {
    ...{ kind: 'next-best', becomes: 'promo' },
    by: { kind: 'chance', p: 0.66, needed: 0.6, how: { kind: 'promo' } },
  },
};

const refund: Told<'refund'> = {
  ...{ kind: 'refund', by: 'orders', byBuyers: false, days: 30, mean: 63.8 / 1_030, line: 0.05, p: 0.02 },
  own: { k: 62, n: 1_000, low: 0.0431, high: 0.0842 },
  ...{ prior: { mean: 0.06, strength: 30, from: 'shop' }, worth: 1 / (1 / 1_030 + 1 / 200) },
};
const beyond = {
  ...{ own: { k: 30, n: 30, low: 0.4854, high: 0.5746 }, mean: 0.53, p: 0.99 },
  beyond: true,
  worth: 1 / (1 / 60 + 1 / 200),
} as const;
const stock: Told<'stock'> = {
  ...{ kind: 'stock', units: 100, days: null, on: D('22'), perDay: 5, pieces: 1.25, risk: 0.08 },
};
const off = { kind: 'uncounted', days: RUN, orders: 4, unpriced: 0 } as const;
const contribution: Told<'margin'>['contribution'] = {
  ...{ price: 9_900, by: 'cost', cost: 2_150, fee: 545, shipping: 333, returns: 504, left: 6_368, open: [] },
  returnsAt: { rate: 0.07, by: 'shop' },
};

const trend: Told<'trend'> = {
  ...{ kind: 'trend', span: 'long', recent: 33, before: 111, recentDays: 11, beforeDays: 37, direction: 'steady' },
  ...{ shopRecent: 688, shopBefore: 1_683.4 },
};
const steps = [
  { visitors: 50, chance: 0.102, days: 1, atLeast: 4, atMost: null },
  { visitors: 200, chance: 0.553, days: 4, atLeast: 9, atMost: 1 },
  { visitors: 400, chance: 0.704, days: null, atLeast: 14, atMost: 4 },
];

const RATES: Readonly<Record<string, Evidence>> = {
  'how it converts': madeRate(),
  'how it converts, of its kind': madeRate({ set: 'T-shirt', line: 0.03, p: 0.1 }),
  'how often it is put in carts': madeRate({ metric: 'cartRate', p: 0.55 }),
  'what is expected of it': madeSales(),
  'what is expected of it, by buyers': madeSales({ byBuyers: true, boundary: null, chance: null }),
  'what a visitor brings': {
    ...{ kind: 'value', fen: 181, by: 'cost', rate: 0.0203, price: 8_900, line: 110, set: null, below: 0.1 },
  },
  'what a visitor would bring': {
    ...{ kind: 'value', fen: 30, by: 'sales', rate: 0.003, price: 9_900, line: 110, set: null, below: 0.9 },
    assumed: { price: 9_900, from: 'category' },
  },
  'proven in test': { kind: 'proven', line: 0.029, set: null, spread: { a: 2, b: 100 }, p: 0.83, a: 7, b: 190 },
  'proven in test, of its kind': { kind: 'proven', line: 0.029, set: 'T-shirt', spread: null, p: 0.83, a: 7, b: 190 },
  'what a visitor leaves': { kind: 'earns', by: 'cost', line: 80.3, left: 5_000, p: 0.72, a: 7, b: 190 },
  'more visitors': { kind: 'look-ahead', steps, a: 4.33, b: 425.67, upper: 0.0312, lower: 0.014 },
  'trend of some days': trend,
  'trend of two weeks': {
    ...{ kind: 'trend', span: 'short', recent: 21, before: 55, shopRecent: 400, shopBefore: 390, direction: 'sliding' },
  },
  'no trend for event days': { kind: 'no-trend', why: 'event-days', days: [D('11')] },
  'what stopping saves': { kind: 'saves', spent: { cost: 41_310, days: 10 } },
  'what stopping saves, not known': { kind: 'saves', spent: null },
  ...MADE_DIAGNOSES,
  favourites: { kind: 'shown-only', metric: 'favoriteRate', own: { k: 3, n: 100, low: 0, high: 1 } },
};

const AFTER: Readonly<Record<string, Evidence>> = {
  'what comes back': refund,
  'what comes back of buyers': { ...refund, byBuyers: true },
  'too much comes back': { ...refund, p: 0.96 },
  'what comes back by money': { ...refund, by: 'amount', amounts: { back: 62_000, paid: 1_000_000 } },
  'more comes back than was sold': { ...refund, ...beyond },
  'in stock': stock,
  'hardly in stock': { ...stock, units: 20, risk: 0.7 },
  'in stock by the platform': { ...stock, units: null, days: 2.5, risk: null },
  'in stock until new comes': { ...stock, restock: { days: 10, risk: 0.34 } },
  'stock not read': { kind: 'missing', metric: 'stock' },
  'refunds not read': { kind: 'missing', metric: 'refundOrders' },
  'orders that do not count': off,
  'orders that do not count, price not known': { ...off, unpriced: 1 },
  'orders that stay in a range': { ...off, kept: true },
  'what ads cost an order': {
    ...{ kind: 'ad-cost', cost: 20_000, days: 30, orders: 9, read: 30, byBuyers: true },
    ...{ shop: 1_100.9, each: (20_000 + 5 * 1_100.9) / 14 },
  },
  'what an order leaves': { kind: 'margin', contribution, priceBy: 'items', line: 0.55 },
};

export const MADE_CARDS: Readonly<Record<string, Evidence>> = {
  ...{ ...RATES, ...DAYS, ...BUYERS, ...PLANNED },
  ...{ ...ROLES, ...BESIDE, ...AFTER },
};
