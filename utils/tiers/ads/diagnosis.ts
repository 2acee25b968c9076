/**
 * What a product in test lacks: whether it is clicked, within one scene, and whether those who come buy. Orders of a
 * scene are those of the whole shop that followed its clicks, so whether this product is bought all its visitors tell.
 */
import { isTestScene, isUnnamed } from '../../sheets/scene-words.ts';
import { isInDoubt } from '../after-sale/refund-model.ts';
import { lasts } from '../after-sale/stock.ts';
import type { Assessment, Shop } from '../assessment.ts';
import { isAtLoss } from '../at-loss.ts';
import type { Evidence } from '../evidence-kinds.ts';
import { hasFewDays } from '../few-days.ts';
import { flagsOf } from '../flags-of.ts';
import { isOutdated } from '../freshness.ts';
import type { SceneAds } from '../product-statistics.ts';
import { onBase } from '../rate-base.ts';
import { chanceAbove, meanOf, range80 } from '../rates/posterior.ts';
import type { Verdict } from '../verdict-kinds.ts';
import { clickBelief, FEWEST_IMPRESSIONS, FEWEST_PRODUCTS, isTold, type SceneLine } from './click-model.ts';

type Diagnosis = Extract<Evidence, { kind: 'diagnosis' }>;
type KeptBack = NonNullable<Diagnosis['keptBack']>[number];
type Undiagnosed = Extract<Evidence, { kind: 'undiagnosed' }>;

/** From here on a rate counts as high, or as low; short of it only as rather so. */
const SURE = 0.8;

/** Why it is not pushed; none = it may be. */
function keptBackBy(own: Assessment): NonNullable<Diagnosis['keptBack']> {
  const flags = flagsOf(own);
  const holds: Readonly<Record<KeptBack, boolean>> = {
    sliding: own.direction === 'sliding',
    loss: isAtLoss(own),
    stock: !lasts(own.stock) || flags.includes('stock'),
    refund: isInDoubt(own.refund) || flags.includes('refund'),
    brand: own.statistics.brand === true,
  };
  return (['sliding', 'loss', 'stock', 'refund', 'brand'] as const).filter((reason) => holds[reason]);
}

/** Both low says what a stop says, of what is still in the balance no more than that, and nothing against a role. */
function adviceFor(click: number, pay: number, { kind }: Verdict, isKept: boolean): Diagnosis['advice'] {
  if (pay > 0.5 && click > 0.5) return isKept ? 'kept-back' : 'push';
  if (pay > 0.5) return 'picture';
  if (click > 0.5) return 'page';
  if (kind === 'stop') return 'stop';
  return kind === 'role' ? 'earned' : 'wait';
}

/** A stop that is only kept was found to hold no more: what merely leans would speak against it, or for it without grounds. */
const mayLean = (verdict: Verdict): boolean => verdict.kind !== 'stop' || !verdict.held;

/** Of the side it is on. */
const sureOf = (p: number): number => Math.max(p, 1 - p);

/** The scene it was shown in most; another one that fits better is not searched for. */
export function sceneOf({ statistics }: Assessment, { clicks }: Shop): { own: SceneAds; line: SceneLine } | null {
  const scenes = statistics.ads?.scenes ?? [];
  const told = scenes.flatMap((own) => {
    const line = clicks.get(own.scene);
    return line && isTold(own) ? [{ own, line }] : [];
  });
  return told.toSorted((a, b) => b.own.click.n - a.own.click.n)[0] ?? null;
}

/** One that is told apart by its number alone may well be a test, but nobody can say so. */
function whyNone(scenes: readonly SceneAds[]): 'unread' | 'unnamed' | 'no-test' {
  if (scenes.length === 0) return 'unread';
  return scenes.some(({ scene }) => isUnnamed(scene)) ? 'unnamed' : 'no-test';
}

/** What keeps its clicks from being told. */
function clickGap({ statistics }: Assessment): Undiagnosed['click'] {
  const scenes = statistics.ads?.scenes ?? [];
  const [most] = scenes.filter(({ scene }) => isTestScene(scene)).toSorted((a, b) => b.click.n - a.click.n);
  if (!most) return { why: whyNone(scenes) };
  const { scene, click } = most;
  if (!isTold(most)) return { why: 'few', scene, n: click.n, needed: FEWEST_IMPRESSIONS };
  return { why: 'alone', scene, products: FEWEST_PRODUCTS, needed: FEWEST_IMPRESSIONS };
}

function payGap({ statistics: { rates } }: Assessment, { gate }: Shop): Undiagnosed['pay'] {
  return { n: rates.pay?.n ?? null, needed: gate };
}

function isOpen(verdict: Verdict): boolean {
  const { kind } = verdict;
  // Too much comes back: neither its clicks nor its buyers say anything to that.
  if (kind === 'stop') return !verdict.refunds;
  return kind === 'role' || kind === 'test' || kind === 'regular';
}

/** Nothing of a part of the shop, of a day or two, or of figures of long ago; what is below its gate is said. */
export function diagnosisOf(own: Assessment, verdict: Verdict, shop: Shop): (Diagnosis | Undiagnosed)[] {
  const isSettled = shop.part === null && !hasFewDays(own) && !isOutdated(own) && isOpen(verdict);
  if (!own.statistics.inTest || !isSettled) return [];
  const found = sceneOf(own, shop);
  if (!found || !own.pay) {
    const gaps = { click: found ? null : clickGap(own), pay: own.pay ? null : payGap(own, shop) };
    return [{ kind: 'undiagnosed', ...gaps, ...onBase(own.statistics) }];
  }
  const { scene, click, orders } = found.own;
  const { prior, middle } = found.line;
  const { now, ahead } = clickBelief(found.own, found.line);
  const p = chanceAbove(middle, ahead);
  const pay = { p: own.pay.p };
  const sure = Math.min(sureOf(p), sureOf(pay.p));
  const told = { scene, click: { ...click, ...range80(ahead) }, orders, mean: meanOf(now), prior };
  const lines = { worth: ahead.a + ahead.b, middle, p, pay };
  const keptBack = keptBackBy(own);
  const advice = sure < SURE && !mayLean(verdict) ? 'held-stop' : adviceFor(p, pay.p, verdict, keptBack.length > 0);
  const why = advice === 'kept-back' && { keptBack };
  return [{ kind: 'diagnosis', advice, ...why, ...(sure < SURE && { leaning: sure }), ...told, ...lines }];
}
