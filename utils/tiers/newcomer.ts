/** 引流 by a new product that is clicked: of the kind of a 主推, or linked to it by hand, and cheaper, or among the cheapest of its category. */
import { betaQuantile } from '../statistics/beta-quantile.ts';
import { clickBelief } from './ads/click-model.ts';
import { sceneOf } from './ads/diagnosis.ts';
import type { Assessment, Shop } from './assessment.ts';
import { ofRate, ofView } from './chance-how.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { chanceAbove, meanOf } from './rates/posterior.ts';
import type { ChanceHow } from './role-evidence-kinds.ts';

type Newcomer = Extract<Evidence, { kind: 'newcomer' }>;

const BEST = 0.8;
const CLICKED_P = 0.8;
const WANTED_P = 0.7;
/** Of a 主推 of its kind. */
const CHEAPER = 0.8;

/** How clearly it is clicked, within the scene it was shown in most; null = no scene tells. */
function byClicks(own: Assessment, shop: Shop): Newcomer['by'] | null {
  const scene = sceneOf(own, shop);
  if (!scene) return null;
  const { mean, strength } = scene.line.prior;
  const line = betaQuantile(BEST, mean * strength, (1 - mean) * strength);
  const { now, ahead } = clickBelief(scene.own, scene.line);
  const how = { mean: meanOf(now), prior: scene.line.prior, worth: ahead.a + ahead.b };
  return { kind: 'clicks', scene: scene.own.scene, ...scene.own.click, line, p: chanceAbove(line, ahead), how };
}

function byVisitors({ statistics, cart }: Assessment, { model }: Shop): Newcomer['by'] | null {
  const perDay = statistics.paces?.[model.recency]?.visitors ?? null;
  const line = model.newcomers;
  if (perDay === null || line === null || perDay < line || !cart) return null;
  return { kind: 'visitors', perDay, line, p: cart.p };
}

type Beside = Pick<Newcomer, 'beside' | 'linked' | 'cheapest'>;

/** The 主推 of its kind, before them the one that the operator linked it to. */
function kinOf({ statistics: { product, category, linkedTo } }: Assessment, { mains }: Ranking): Beside[] {
  const all = mains.flatMap(({ statistics: main, price }): Beside[] => {
    if (price === null || main.product === product) return [];
    const beside = { product: main.product, price };
    if (main.product === linkedTo) return [{ beside, linked: true }];
    return category !== null && main.category === category ? [{ beside }] : [];
  });
  return all.toSorted((a, b) => Number(b.linked ?? false) - Number(a.linked ?? false));
}

/** A 主推 it is related to, where it is clearly cheaper than that or among the cheapest of its own category. */
function besideMain(own: Assessment, { model }: Shop, ranking: Ranking): Beside | null {
  const { price, statistics } = own;
  if (price === null) return null;
  const kin = kinOf(own, ranking);
  const dearer = kin.find(({ beside }) => price <= beside.price * CHEAPER);
  if (dearer) return dearer;
  const line = statistics.category === null ? null : model.cheapTo(statistics.category);
  const [first] = kin;
  return first && line && price <= line.to ? { ...first, cheapest: line } : null;
}

interface NearNewcomer {
  readonly told: Newcomer;
  /** Of `told.by.p`. */
  readonly needed: number;
}

/** A new product that nothing but its clicks, or its carts, keeps from being one. */
export function nearNewcomer(own: Assessment, shop: Shop, ranking: Ranking): NearNewcomer | null {
  const { statistics, price } = own;
  if (!statistics.isNew || price === null) return null;
  const beside = besideMain(own, shop, ranking);
  const by = beside && (byClicks(own, shop) ?? byVisitors(own, shop));
  if (!beside || !by) return null;
  const needed = by.kind === 'clicks' ? CLICKED_P : WANTED_P;
  return { told: { kind: 'newcomer', by, price, ...beside }, needed };
}

/** What the chance it hangs on is worked out of; null where that is not known. */
export function newcomerHow({ by }: Newcomer, { cart }: Assessment): ChanceHow | null {
  if (by.kind === 'visitors') return cart && ofView(cart);
  if (!by.how) return null;
  const { mean, worth } = by.how;
  return ofRate('click', by.line, { a: mean * worth, b: (1 - mean) * worth });
}

export function newcomer(own: Assessment, shop: Shop, ranking: Ranking): Newcomer | null {
  const near = nearNewcomer(own, shop, ranking);
  return near && near.told.by.p >= near.needed ? near.told : null;
}
