import { metric } from '../metrics/vocabulary.ts';
import type { Absence, AbsenceReason } from '../sheets/sheet.ts';
import type { Language, Texts } from './texts.ts';

/** `chooser` is the page's own word for its column chooser. */
const zh = {
  list: (names: readonly string[]) => names.join('、'),
  'not-chosen': (names: string, chooser: string) => `未勾选：${names}。点页面上的「${chooser}」勾选后即可读取`,
  'not-published': (names: string) => `平台还没出数：${names}`,
  'platform-none': (names: string) => `平台没有：${names}`,
  'not-given': (names: string) => `页面留空：${names}`,
  'no-base': (names: string) => `访客为 0，算不出：${names}`,
};

const en: typeof zh = {
  list: (names) => names.join(', '),
  'not-chosen': (names, chooser) => `Not ticked: ${names}. Tick them under "${chooser}" on the page`,
  'not-published': (names) => `Not published yet: ${names}`,
  'platform-none': (names) => `The platform has none: ${names}`,
  'not-given': (names) => `Left empty by the page: ${names}`,
  'no-base': (names) => `No visitors, so no rate: ${names}`,
};

const texts: Texts<typeof zh> = { zh, en };

const ORDER: readonly AbsenceReason[] = ['not-chosen', 'not-published', 'platform-none', 'not-given', 'no-base'];

export interface AbsentLine {
  readonly why: AbsenceReason;
  readonly text: string;
}

/** The missing metrics, one line a reason: the reasons are different unknowns and never merge. */
export function absentLines(absent: readonly Absence[], chooser: string, language: Language): readonly AbsentLine[] {
  const t = texts[language];
  return ORDER.flatMap((why) => {
    const names = [...new Set(absent.filter((a) => a.why === why).map((a) => metric(a.metric)[language]))];
    return names.length === 0 ? [] : [{ why, text: t[why](t.list(names), chooser) }];
  });
}
