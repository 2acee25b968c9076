import type { Evidence } from '../tiers/evidence-kinds.ts';
import { wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  stop: (at: string, usual: string) => `停测要求转化偏低的把握按你设的 ${at}（默认 ${usual}）。`,
  role: (at: string, usual: string) => `把握到你设的 ${at} 才不带「准」（默认 ${usual}）。`,
  slots: (main: number, second: number, usualMain: number, usualSecond: number) =>
    `名额按你设的：主推 ${main} 款、次推 ${second} 款（默认 ${usualMain}、${usualSecond}）。`,
};

const en: typeof zh = {
  stop: (at, usual) =>
    `A test is stopped once it is ${at} sure that conversion is low, as you set it (default ${usual}).`,
  role: (at, usual) => `The role is firm from ${at} on, as you set it (default ${usual}).`,
  slots: (main, second, usualMain, usualSecond) =>
    `Places as you set them: ${main} hero, ${second} second (default ${usualMain} and ${usualSecond}).`,
};

const texts: Texts<typeof zh> = { zh, en };

/** Which of the operator's own rules was used, and what it would be otherwise. */
export function ownRuleSentence(told: Extract<Evidence, { kind: 'own-rule' }>, language: Language): string {
  const t = texts[language];
  if (told.of === 'slots') return t.slots(told.main, told.second, told.usual.main, told.usual.second);
  return t[told.of](wholePercent(told.at), wholePercent(told.usual));
}
