/** What a page says about its table in its own words: period, filters, paging. */
import type { Scope } from '../sheets/sheet.ts';
import { type Day, dayOfInstant, parseDay } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { oneLine } from './cell-text.ts';
import { isOurs, isShown, shownText } from './shown-text.ts';
import type { TableDeclaration } from './site.ts';
import { elementAround, elementsSaying, everyIn, firstsAround, type Surface } from './surfaces.ts';

const DAYS = /\d{4}([-/])\d{2}\1\d{2}/g;
/** The end of a range may leave out its year: `2026-11-01 ~ 11-21`. */
const SHORT_END = /(\d{4})-(\d{2}-\d{2})(\s*[~\uff5e至]\s*)(\d{2}-\d{2})(?![\d-])/g;
/** With a time of day it is that moment's figures, not those of the finished day. */
const MOMENT = /\d{4}-\d{2}-\d{2}\s+\d{1,2}:\d{2}/;
/** How many elements around the label may hold the dates. */
const HIGHEST = 3;

/**
 * The period in a text such as `统计时间 2026-10-23 ~ 2026-11-21`. Two equal days are that day.
 * null without a day, with one that does not exist, or with more than two.
 */
export function periodFromText(text: string, liveWords: readonly string[]): Period | null {
  const dashed = text.replace(/(\d{4})\/(\d{2})\/(\d{2})/g, '$1-$2-$3');
  const days = (withYears(dashed).match(DAYS) ?? []).map(parseDay);
  const [from, to = from] = days;
  if (!from || !to || days.length > 2 || from > to) return null;
  const live = MOMENT.test(dashed) || liveWords.some((word) => text.includes(word));
  if (live) return from === to ? { kind: 'live', day: from } : null;
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

function withYears(text: string): string {
  return text.replace(SHORT_END, (_, year, from, between, to) => {
    return `${year}-${from}${between}${to < from ? Number(year) + 1 : year}-${to}`;
  });
}

/** Whether a text names a day as pages do. */
export function daysShown(text: string): boolean {
  return text.match(DAYS) !== null;
}

/** Texts that state the period: around its label, or in the page's date pickers with the choice made beside them. */
function periodTexts(surfaces: readonly Surface[], { periodLabel, picker, liveWords }: TableDeclaration): string[] {
  if (picker) return pickedTexts(surfaces, picker, liveWords);
  const labels = surfaces.flatMap((surface) => elementsSaying(surface, (text) => text.includes(periodLabel)));
  return labels.flatMap((labelled) => {
    let element: Element | null = labelled;
    for (let step = 0; element && step < HIGHEST; step++, element = element.parentElement) {
      const text = shownText(element);
      if (text.match(DAYS)) return text;
    }
    return [];
  });
}

/** What stands in a picker, as text or in its boxes; a chosen button that says 实时 belongs to it. */
export function pickedTexts(surfaces: readonly Surface[], picker: string, liveWords: readonly string[]): string[] {
  const chosen = everyIn(surfaces, 'input[type="radio"]:checked')
    .map((radio) => radio.closest('label'))
    .map((label) => (label && isShown(label) && !isOurs(label) ? shownText(label) : ''));
  const live = liveWords.find((word) => chosen.some((text) => text.includes(word))) ?? '';
  return everyIn(surfaces, picker)
    .filter((element) => isShown(element) && !isOurs(element) && !element.parentElement?.closest(picker))
    .filter((element) => ![...element.querySelectorAll('table')].some(isShown))
    .map((element) => {
      const boxes = [...element.querySelectorAll('input')].filter(isShown).map(({ value }) => value);
      return [shownText(element), ...boxes].join(' ');
    })
    .flatMap((text) => (text.match(DAYS) ? `${text} ${live}` : []));
}

/** No backend keeps figures of days before. */
const EARLIEST = parseDay('2000-01-01') as Day;

/**
 * The period the page states; null when it shows none or two different ones. A day that still runs
 * is never a finished one, whatever the words around it.
 */
export function shownPeriod(surfaces: readonly Surface[], table: TableDeclaration): Period | null {
  const today = dayOfInstant(Date.now());
  if (table.ofNow) return { kind: 'live', day: today };
  // Any day up to now: each row says its own.
  if (table.parts?.daysInRows) return { kind: 'range', from: EARLIEST, to: today };
  const found = new Map<string, Period>();
  for (const text of periodTexts(surfaces, table)) {
    const period = periodFromText(text, table.liveWords);
    if (!period) return null;
    found.set(JSON.stringify(period), period);
  }
  const [only, ...others] = found.values();
  if (!only || others.length > 0) return null;
  return only.kind === 'day' && only.day === dayOfInstant(Date.now()) ? { kind: 'live', day: only.day } : only;
}

/** What stands in the search box now, sent or not. */
export function typedFilter(surfaces: Iterable<Surface>, { search }: TableDeclaration): string {
  for (const input of everyIn<HTMLInputElement>(surfaces, 'input[placeholder]')) {
    if (!search.placeholder.test(input.placeholder) || isOurs(input) || !isShown(input)) continue;
    const value = oneLine(input.value);
    if (value !== '') return value.slice(0, 100);
  }
  return '';
}

function boxTicked(surfaces: readonly Surface[], word: string): boolean {
  return everyIn(surfaces, 'input[type="checkbox"]:checked').some((box) => {
    const label = box.closest('label');
    return label !== null && !isOurs(label) && isShown(label) && shownText(label).includes(word);
  });
}

/** The value a box shows, from the smallest frame around it that says anything. */
function choiceOf(box: Element): string {
  if (box.tagName === 'SELECT') return (box as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  let frame: Element | null = box;
  for (let step = 0; frame && step < HIGHEST; step++, frame = frame.parentElement) {
    const text = shownText(frame);
    if (text !== '') return text;
  }
  return '';
}

const CHOSEN =
  'input[type="radio"]:checked, [aria-selected="true"], [aria-pressed="true"], [role="radio"][aria-checked="true"]';
/** Rows are chosen too, and lists of choices that are open. */
const NO_CHOICE = 'table, [role="grid"], [role="row"], [role="listbox"], [role="option"]';

/** What is chosen by buttons and tabs. */
function pressedChoices(surfaces: readonly Surface[]): string[] {
  return everyIn(surfaces, CHOSEN)
    .filter((one) => !isOurs(one) && one.closest(NO_CHOICE) === null)
    .map((one) => one.closest('label') ?? one)
    .filter((one) => isShown(one))
    .map((one) => oneLine(shownText(one)))
    .filter((text) => text !== '');
}

/** What the page shows as chosen. */
export function shownChoices(
  surfaces: readonly Surface[],
  { anyChoice }: Pick<TableDeclaration, 'anyChoice'>,
): string[] {
  return [...boxChoices(surfaces), ...(anyChoice ? pressedChoices(surfaces) : [])];
}

/** What the drop-down boxes of the page show. */
function boxChoices(surfaces: readonly Surface[]): string[] {
  return everyIn(surfaces, '[role="combobox"], select')
    .filter((box) => {
      const around = elementAround(box);
      return !isOurs(box) && around !== null && isShown(around);
    })
    .map((box) => oneLine(choiceOf(box)))
    .filter((text) => text !== '');
}

/**
 * Every restriction the page's own controls show; an unknown choice counts as one.
 * @param keyword what the search box restricts the list by, '' for nothing
 */
export function shownScope(surfaces: readonly Surface[], table: TableDeclaration, keyword: string): Scope {
  const filters: [string, string][] = [];
  const devices = new Set<string>();
  const unknown = new Set<string>();
  for (const choice of shownChoices(surfaces, table)) {
    if (Object.hasOwn(table.devices, choice)) devices.add(table.devices[choice] ?? choice);
    else if (!table.neutralChoices.some((neutral) => neutral.test(choice))) unknown.add(choice.slice(0, 40));
  }
  if (unknown.size > 0) filters.push(['choice', [...unknown].sort().join('|').slice(0, 200)]);
  if (boxTicked(surfaces, table.onlyBox.word)) filters.push([table.onlyBox.filter, 'true']);
  if (keyword !== '') filters.push([table.search.filter, keyword]);
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return { device: [...devices].sort().join('|') || 'all', filters: Object.fromEntries(filters) };
}

export interface Paging {
  /** null where a pager does not say which page it stands at. */
  readonly page: number | null;
  /** Number of the list's last page, null where the page does not say. */
  readonly last: number | null;
  readonly total: number | null;
  /** null where the page does not say. */
  readonly pageSize: number | null;
}

function numberIn(texts: readonly string[], pattern: RegExp): number | null {
  for (const text of texts) {
    const digits = pattern.exec(text)?.[1]?.replaceAll(',', '');
    if (digits && Number.isSafeInteger(Number(digits))) return Number(digits);
  }
  return null;
}

/** Kits mark the current page for screen readers; Ant Design and Fusion by a class alone. */
const USUAL_PAGER = {
  at: '[class*="pagination"]',
  current: '[aria-current="page"], [aria-current="true"], [class*="pagination-item-active"], [class*="next-current"]',
};

/** How far around a table its pager may stand, in elements. */
const FARTHEST_PAGER = 8;

/** The pager beside the table, or the one in a shadow root of the page. */
function pagerOf(root: Element, surfaces: readonly Surface[], at: string): Element | null {
  const beside = firstsAround(root, at, FARTHEST_PAGER).find((pager) => pager && isShown(pager));
  if (beside) return beside;
  const roots = surfaces.filter((surface) => surface instanceof ShadowRoot);
  return everyIn(roots, at).find((pager) => isShown(pager) && !isOurs(pager)) ?? null;
}

/** A page's number in the pager, or 0. */
function pageNumber(element: Element | null): number {
  const text = element?.getAttribute('title') ?? (element ? shownText(element) : '');
  return /^\d{1,5}$/.test(text) ? Number(text) : 0;
}

/** Pagers of kits whose marks we do not know: then the list has pages, and this is one of them. */
const OTHER_PAGER = '[class*="pager"], [class*="paging"]';
const ONLY_PAGE: Paging = { page: 1, last: null, total: null, pageSize: null };
const SOME_PAGE: Paging = { page: null, last: null, total: null, pageSize: null };

/** Current page, stated total and page size beside a table. Without a pager the table is its only page. */
export function shownPaging(root: Element, surfaces: readonly Surface[], table: TableDeclaration): Paging | null {
  const { at, current } = table.pager ?? USUAL_PAGER;
  const pager = pagerOf(root, surfaces, at);
  if (!pager) return pagerOf(root, surfaces, OTHER_PAGER) ? SOME_PAGE : ONLY_PAGE;
  const page = pageNumber(pager.querySelector(current));
  if (page === 0) return null;
  const last = Math.max(page, ...[...pager.querySelectorAll('li, button, a')].map(pageNumber));
  const texts = [shownText(pager), pager.parentElement ? shownText(pager.parentElement) : ''];
  return { page, last, total: numberIn(texts, table.totalText), pageSize: numberIn(texts, table.pageSizeText) };
}
