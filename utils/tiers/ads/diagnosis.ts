/** What a product in test lacks: whether it is clicked, within one scene, and whether those who come buy. */
import type { Assessment, Shop } from '../assessment.ts';
import type { Evidence } from '../evidence-kinds.ts';
import { hasFewDays } from '../few-days.ts';
import { isOutdated } from '../freshness.ts';
import type { SceneAds } from '../product-statistics.ts';
import { chanceAbove, meanOf, range80 } from '../rates/posterior.ts';
import type { Verdict } from '../verdict-kinds.ts';
import { clickBelief, isTold, type SceneLine } from './click-model.ts';

type Diagnosis = Extract<Evidence, { kind: 'diagnosis' }>;

/** From here on a rate counts as high, or as low. */
const SURE = 0.8;

type Side = 'high' | 'low';

function sideOf(p: number): Side | null {
  return p >= SURE ? 'high' : p <= 1 - SURE ? 'low' : null;
}

/** Both low says what a stop says, and stands beside one alone. */
function adviceFor(click: Side, pay: Side, verdict: Verdict): Diagnosis['advice'] | null {
  if (pay === 'high') return click === 'high' ? 'push' : 'picture';
  if (click === 'high') return 'page';
  return verdict.kind === 'stop' ? 'stop' : null;
}

/** The scene it was shown in most; another one that fits better is not searched for. */
export function sceneOf({ statistics }: Assessment, { clicks }: Shop): { own: SceneAds; line: SceneLine } | null {
  const scenes = statistics.ads?.scenes ?? [];
  const told = scenes.flatMap((own) => {
    const line = clicks.get(own.scene);
    return line && isTold(own) ? [{ own, line }] : [];
  });
  return told.toSorted((a, b) => b.own.click.n - a.own.click.n)[0] ?? null;
}

function isOpen({ kind }: Verdict): boolean {
  return kind === 'role' || kind === 'stop' || kind === 'test' || kind === 'regular';
}

/** Nothing of a part of the shop, of a day or two, of figures of long ago, or where either rate is not clearly on one side. */
export function diagnosisOf(own: Assessment, verdict: Verdict, shop: Shop): Diagnosis[] {
  const isSettled = shop.part === null && !hasFewDays(own) && !isOutdated(own) && isOpen(verdict);
  const found = own.statistics.inTest && isSettled ? sceneOf(own, shop) : null;
  if (!found || !own.pay) return [];
  const { scene, click, orders } = found.own;
  const { prior, middle } = found.line;
  const { now, ahead } = clickBelief(found.own, found.line);
  const p = chanceAbove(middle, ahead);
  const [clicked, bought] = [sideOf(p), sideOf(own.pay.p)];
  const advice = clicked && bought && adviceFor(clicked, bought, verdict);
  if (!advice) return [];
  const click80 = { ...click, ...range80(ahead) };
  const worth = ahead.a + ahead.b;
  const pay = { p: own.pay.p };
  return [
    { kind: 'diagnosis', advice, scene, click: click80, orders, mean: meanOf(now), prior, worth, middle, p, pay },
  ];
}
