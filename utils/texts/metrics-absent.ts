import type { MetricId } from '../metrics/vocabulary.ts';
import type { Absence, AbsenceReason } from '../sheets/sheet.ts';
import type { Language, Texts } from './texts.ts';

export interface AbsentPage {
  /** The page's own word for its column chooser; '' where it has none. */
  readonly chooser: string;
  /** Its table has headers nobody knows: what seems not to be ticked may stand under one of them. */
  readonly strangeHeaders: boolean;
}

const zh = {
  list: (names: readonly string[]) => names.join('、'),
  andMore: (names: string, all: number) => `${names}等 ${all} 项`,
  'not-chosen': (names: string, { chooser, strangeHeaders }: AbsentPage) =>
    `${chooser ? '未勾选' : '页面上没有'}${strangeHeaders ? '，或页面改了列名' : ''}：${names}${chooser && `。点页面上的「${chooser}」勾选后即可读取`}`,
  'not-published': (names: string) => `平台还没出数：${names}`,
  'platform-none': (names: string) => `平台没有：${names}`,
  'not-given': (names: string) => `页面留空：${names}`,
  'no-base': (names: string) => `访客为 0，算不出：${names}`,
  'no-currency': (names: string) => `没写币种，没读：${names}。金额请导入官方文件`,
};

const en: typeof zh = {
  list: (names) => names.join(', '),
  andMore: (names, all) => `${names} (${all} in all)`,
  'not-chosen': (names, { chooser, strangeHeaders }) =>
    `${chooser ? 'Not ticked' : 'Not on the page'}${strangeHeaders ? ', or renamed by the page' : ''}: ${names}${chooser && `. Tick them under "${chooser}" on the page`}`,
  'not-published': (names) => `Not published yet: ${names}`,
  'platform-none': (names) => `The platform has none: ${names}`,
  'not-given': (names) => `Left empty by the page: ${names}`,
  'no-base': (names) => `No visitors, so no rate: ${names}`,
  'no-currency': (names) => `No currency stated, so not read: ${names}. Import the official file for amounts`,
};

const texts: Texts<typeof zh> = { zh, en };

const ORDER: readonly AbsenceReason[] = [
  'not-chosen',
  'not-published',
  'platform-none',
  'not-given',
  'no-base',
  'no-currency',
];

export interface AbsentLine {
  readonly why: AbsenceReason;
  readonly text: string;
}

/** What the verdict rests on, first: the page lets only a few be ticked at once. */
const JUDGED: readonly MetricId[] = ['visitors', 'payBuyers', 'cartAdders', 'payItems', 'payAmount', 'favoriters'];

/** Place among them; of any other, whose index is -1, the largest number there is. */
const rank = (id: MetricId) => JUDGED.indexOf(id) >>> 0;

/**
 * The missing metrics, one line a reason: the reasons are different unknowns and never merge.
 * @param nameOf given from outside: on the page the names come from the worker, and no vocabulary is carried
 * @param most names a line shows before it counts the rest
 */
export function absentLines(
  absent: readonly Absence[],
  page: AbsentPage,
  language: Language,
  nameOf: (id: MetricId) => string,
  most = Number.POSITIVE_INFINITY,
): readonly AbsentLine[] {
  const t = texts[language];
  return ORDER.flatMap((why) => {
    const ids = [...new Set(absent.filter((a) => a.why === why).map((a) => a.metric))].sort(
      (a, b) => rank(a) - rank(b),
    );
    if (ids.length === 0) return [];
    const names = t.list(ids.slice(0, most).map((id) => nameOf(id)));
    return [{ why, text: t[why](ids.length > most ? t.andMore(names, ids.length) : names, page) }];
  });
}
