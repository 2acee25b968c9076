import type { Evidence } from '../tiers/evidence-kinds.ts';
import { shortDay } from '../time/short-day.ts';
import { verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  found: (name: string, days: number, of: number) => `最近读到的 ${of} 个完整日里有 ${days} 天看是「${name}」`,
  none: '没有角色',
  votes: (needed: number) => `，满 ${needed} 天才换，免得天天变。`,
  freeze: (event: string, from: string, to: string, guessed: boolean) =>
    `；${event}期间（${from} 至 ${to}${guessed ? '，日期是推测，以平台报名页为准' : ''}）角色不变，结束后再换。`,
  week: (since: string) => `；${since} 刚换过角色，一周最多换一次。`,
};

const en: typeof zh = {
  found: (name, days, of) => `On ${days} of the last ${of} finished days read it looked like: ${name}`,
  none: 'no role',
  votes: (needed) => `. It changes after ${needed}, so as not to flap.`,
  freeze: (event, from, to, guessed) =>
    `. During ${event} (${from} to ${to}${guessed ? '; a guess, check the sign-up page' : ''}) roles stay as they are; it may change afterwards.`,
  week: (since) => `. It changed on ${since}, and roles change once a week at most.`,
};

const holdingTexts: Texts<typeof zh> = { zh, en };

/** Which other verdict was found, and why the role stays all the same. */
export function holdingSentence(
  { found, days, of, needed, why }: Extract<Evidence, { kind: 'holding' }>,
  language: Language,
): string {
  const t = holdingTexts[language];
  // Days are counted by role alone: of those without one it is not known what else they were.
  const name = found.kind === 'role' ? verdictName(found, language) : t.none;
  const said = t.found(name, days, of);
  switch (why?.by) {
    case undefined:
      return said + t.votes(needed);
    case 'freeze': {
      const isOneYear = why.from.slice(0, 4) === why.to.slice(0, 4);
      return said + t.freeze(why[language], why.from, isOneYear ? shortDay(why.to) : why.to, why.guessed);
    }
    case 'week':
      return said + t.week(why.since);
  }
}
