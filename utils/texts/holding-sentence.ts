import type { Evidence } from '../tiers/evidence-kinds.ts';
import { shortDay } from '../time/short-day.ts';
import { verdictName } from './roles.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  found: (name: string, days: number, of: number) => `最近读到的 ${of} 个完整日里有 ${days} 天看是「${name}」`,
  none: '没有角色',
  goesOn: '不用停测',
  votes: (needed: number) => `，满 ${needed} 天才换，免得天天变。`,
  roles: '角色',
  stops: '角色和停测',
  freeze: (what: string, event: string, from: string, to: string, guessed: boolean) =>
    `；${event}期间（${from} 至 ${to}${guessed ? '，日期是推测，以平台报名页为准' : ''}）${what}不变，结束后再换。`,
  week: (what: string, since: string) => `；${since} 刚换过${what}，一周最多换一次。`,
};

const en: typeof zh = {
  found: (name, days, of) => `On ${days} of the last ${of} finished days read it looked like: ${name}`,
  none: 'no role',
  goesOn: 'no stop',
  votes: (needed) => `. It changes after ${needed}, so as not to flap.`,
  roles: 'roles',
  stops: 'roles and stops',
  freeze: (what, event, from, to, guessed) =>
    `. During ${event} (${from} to ${to}${guessed ? '; a guess, check the sign-up page' : ''}) ${what} stay as they are; it may change afterwards.`,
  week: (what, since) => `. It changed on ${since}, and ${what} change once a week at most.`,
};

const holdingTexts: Texts<typeof zh> = { zh, en };

/** Which other verdict was found, and why the role stays all the same. */
export function holdingSentence(
  { found, days, of, needed, stopped, why }: Extract<Evidence, { kind: 'holding' }>,
  language: Language,
): string {
  const t = holdingTexts[language];
  // Days are counted by role alone: of those without one it is not known what else they were.
  const isStop = stopped === true || found.kind === 'stop';
  const what = isStop ? t.stops : t.roles;
  const none = stopped ? t.goesOn : t.none;
  const name = found.kind === 'role' || found.kind === 'stop' ? verdictName(found, language) : none;
  const said = t.found(name, days, of);
  switch (why?.by) {
    case undefined:
      return said + t.votes(needed);
    case 'freeze': {
      const isOneYear = why.from.slice(0, 4) === why.to.slice(0, 4);
      return said + t.freeze(what, why[language], why.from, isOneYear ? shortDay(why.to) : why.to, why.guessed);
    }
    case 'week':
      return said + t.week(what, why.since);
  }
}
