/** A page nobody knows, laid out for the operator: its table by one of its headers, and what the page says beside it. */
import { LONGEST_HEADER } from '../recipes/recipe.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { isPersonalHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import { figureText, isTotalLabel } from './cell-text.ts';
import { taughtAddress } from './find-site.ts';
import type { FoundGrid, GridRow } from './grid.ts';
import { leavesOf, shownText } from './shown-text.ts';
import { elementsSaying, overlap, pageSurfaces } from './surfaces.ts';
import { isHiddenRow } from './table-cells.ts';
import { findGrid } from './table-grid.ts';
import { type FoundId, idPlaces } from './taught-id-places.ts';
import { PICKER, probePage } from './taught-site.ts';
import { type SaidDays, type SaidShop, saidChoices, saidDays, saidInPicker, saidShops } from './taught-words.ts';

export interface PageLook {
  readonly host: string;
  readonly address: string;
  /** The header that was pointed at. */
  readonly header: string;
  /** The header, then some rows, as text; none of people's data. */
  readonly rows: readonly FileRow[];
  readonly ids: readonly FoundId[];
  readonly days: readonly SaidDays[];
  /** What the page's date picker shows; null where there is none. */
  readonly picker: string | null;
  readonly shops: readonly SaidShop[];
  /** Chosen values of drop-down boxes that may leave products out. */
  readonly choices: readonly string[];
  /** Another table of the page has all of these headers: which of them is meant cannot be told when it is read. */
  readonly twin: boolean;
}

const ROWS = 20;
const LONGEST_CELL = 120;

function cellText(cell: Element | undefined): string | null {
  // A figure may be set in parts: `¥`, `34,895`, `.00`.
  const shown = cell ? (figureText(leavesOf(cell)) ?? '') : '';
  const text = withoutPersonalData(cleanText(shown)).slice(0, LONGEST_CELL);
  return text === '' ? null : text;
}

/** Places that may name the column of another table. */
const MOST_NAMED = 20;

function elementsSayingIn(document: Document, words: string): readonly Element[] {
  const says = (text: string) => text.replace(/\s+/g, ' ').trim() === words;
  return pageSurfaces(document)
    .flatMap((surface) => elementsSaying(surface, says))
    .slice(0, MOST_NAMED);
}

function isProductRow({ cells, parts }: GridRow): boolean {
  const distinct = new Set(cells.filter((cell) => cell !== undefined));
  if (distinct.size <= 1 || parts.every((part) => isHiddenRow(part) || shownText(part) === '')) return false;
  return ![...distinct].some((cell) => isTotalLabel(leavesOf(cell, 1)[0] ?? ''));
}

/** Whether it is a header with rows below it: names, where a row of the table holds mostly figures. */
function isTable({ headers, rows }: FoundGrid): boolean {
  const texts = headers.filter((text) => text !== '');
  const names = texts.filter((text) => /\p{L}/u.test(text));
  return texts.length > 1 && names.length * 2 > texts.length && rows.length > 0;
}

/** What of its first row tells a table from a copy of it, such as kits draw for fixed columns. */
function firstProduct({ headers, rows }: FoundGrid, header: string): string {
  return cellText(rows.find(isProductRow)?.cells[headers.indexOf(header)]) ?? '';
}

function hasTwin(document: Document, grid: FoundGrid, header: string): boolean {
  const own = grid.headerCells[grid.headers.indexOf(header)];
  const first = firstProduct(grid, header);
  return elementsSayingIn(document, header).some((word) => {
    if (!own || overlap(word, own)) return false;
    const other = findGrid(document, probePage(header, word));
    if (!other || !isTable(other) || firstProduct(other, header) === first) return false;
    return grid.headers.every((text) => other.headers.includes(text));
  });
}

/** @param clicked where the operator pointed; null where he said the words. @returns null where no table of the page has such a header */
export function lookAtPage(document: Document, header: string, clicked: Element | null): PageLook | null {
  const page = probePage(header, clicked);
  const grid = findGrid(document, page);
  if (!grid || !isTable(grid)) return null;
  const surfaces = pageSurfaces(document);
  const url = new URL(document.location.href);
  const headers = grid.headers.map((text) => text.slice(0, LONGEST_HEADER));
  // Values of people's data are not even looked at.
  const hidden = headers.map(isPersonalHeader);
  const rows = grid.rows.filter(isProductRow).slice(0, ROWS);
  return {
    host: url.host,
    address: taughtAddress(url),
    header,
    rows: [headers, ...rows.map(({ cells }) => headers.map((_, at) => (hidden[at] ? null : cellText(cells[at]))))],
    ids: idPlaces(rows),
    days: saidDays(surfaces),
    picker: saidInPicker(surfaces, PICKER),
    shops: saidShops(document),
    choices: saidChoices(surfaces, page.table),
    twin: hasTwin(document, grid, header),
  };
}
