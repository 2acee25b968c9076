/** How often the shop's products are clicked where advertising shows them, scene by scene. */
import { isTestScene } from '../../sheets/scene-words.ts';
import { grouped } from '../../statistics/grouped.ts';
import { medianOf } from '../../statistics/median.ts';
import type { ProductStatistics, SceneAds } from '../product-statistics.ts';
import { type Beta, believed, capped, meanOf } from '../rates/posterior.ts';
import { type Prior, shopPriors } from '../rates/shop-prior.ts';
import { STAGES } from '../rates/stages.ts';

/** Below this many impressions in one scene nothing is said of its clicks: at 4 of 100 that is some forty of them. */
export const FEWEST_IMPRESSIONS = 1000;
/** With fewer products above that there is no middle one. */
export const FEWEST_PRODUCTS = 3;

export interface SceneLine {
  readonly prior: Prior;
  /** Of the middle product. */
  readonly middle: number;
}

/** By scene; scenes that are no test, or hold too few products, are not there. */
export type ClickModel = ReadonlyMap<string, SceneLine>;

export function clickBelief({ click }: SceneAds, { prior }: Pick<SceneLine, 'prior'>): { now: Beta; ahead: Beta } {
  const now = believed(prior, click);
  return { now, ahead: capped(now, STAGES.click.cap) };
}

export const isTold = ({ click }: SceneAds): boolean => click.n >= FEWEST_IMPRESSIONS;

function lineOf(scenes: readonly SceneAds[]): SceneLine | null {
  const rates = scenes.map(({ click }) => ({ category: null, rate: click }));
  const prior = shopPriors(rates, STAGES.click, false)(null);
  const told = scenes.filter(isTold);
  if (!prior || told.length < FEWEST_PRODUCTS) return null;
  const middle = medianOf(told.map((scene) => meanOf(clickBelief(scene, { prior }).now)));
  return middle === null ? null : { prior, middle };
}

/** @param members the shop's read products without price links */
export function clickModel(members: readonly ProductStatistics[]): ClickModel {
  const scenes = members.flatMap(({ ads }) => ads?.scenes ?? []).filter(({ scene }) => isTestScene(scene));
  const lines = [...grouped(scenes, ({ scene }) => scene)].flatMap(([scene, own]) => {
    const line = lineOf(own);
    return line ? [[scene, line] as const] : [];
  });
  return new Map(lines);
}
