/** Rules of a sheet that concern several of its parts at once, and the cleaning of its cells. */
import { isMetricId } from '../metrics/vocabulary.ts';
import { cleanText } from './clean-text.ts';
import { unitFits } from './column-unit.ts';
import { isPersonalHeader, withoutPersonalData } from './personal-data.ts';
import { type RefusalCode, SHOP_ROW, type SheetBody, type SheetColumn, type SheetRow } from './sheet.ts';

const PRODUCT_ID = /^[0-9A-Za-z_-]{1,40}$/;
const DIGITS = /^\d+$/;
const PICTURE = /^(?:https?:)?\/\/[^\s"'<>\\]+$/i;

export interface Contradiction {
  readonly code: RefusalCode;
  /** Counts and key names only. */
  readonly shape: string;
}

/** What makes a well-formed sheet unusable, or null. */
export function sheetContradiction(sheet: SheetBody): Contradiction | null {
  return columnContradiction(sheet) ?? rowContradiction(sheet) ?? listingContradiction(sheet);
}

function columnContradiction({ columns }: SheetBody): Contradiction | null {
  if (!columns.every(unitFits)) return { code: 'invalid-sheet', shape: 'columns: unit does not fit' };
  // Two columns for one metric would leave open which of them is the figure.
  if (new Set(columns.map(({ as }) => as)).size !== columns.length) {
    return { code: 'invalid-sheet', shape: 'columns: metric given twice' };
  }
  if (columns.some(({ field }) => isPersonalHeader(field))) {
    return { code: 'invalid-sheet', shape: 'columns: personal data' };
  }
  return null;
}

function rowContradiction({ columns, rows, totals, platform, level }: SheetBody): Contradiction | null {
  if (totals && totals.length !== columns.length) {
    return { code: 'invalid-sheet', shape: `totals: ${totals.length} cells for ${columns.length} columns` };
  }
  if (level === 'shop' && (rows.length !== 1 || rows[0]?.product !== SHOP_ROW)) {
    return { code: 'invalid-sheet', shape: `rows: ${rows.length} of level shop` };
  }
  const seen = new Set<string>();
  for (const { product, cells } of rows) {
    if (cells.length !== columns.length) {
      return { code: 'invalid-sheet', shape: `rows: ${cells.length} cells for ${columns.length} columns` };
    }
    // Ids of taobao are digits only; 商家编码 and the like in their place mean a shifted column.
    if (!PRODUCT_ID.test(product) || (platform === 'taobao' && level !== 'shop' && !DIGITS.test(product))) {
      return { code: 'bad-id', shape: `rows: id of ${product.length} characters` };
    }
    if (seen.has(product)) return { code: 'bad-id', shape: 'rows: product given twice' };
    seen.add(product);
  }
  return null;
}

function listingContradiction({ listing, rows }: SheetBody): Contradiction | null {
  if (!listing) return null;
  const most = Math.min(listing.pageSize, listing.total ?? listing.pageSize);
  return rows.length > most
    ? { code: 'invalid-sheet', shape: `listing: ${rows.length} rows on a page of ${most}` }
    : null;
}

/** The rows with every cell cleaned for what its column is. */
export function cleanRows({ columns, rows }: SheetBody): readonly SheetRow[] {
  return rows.map(({ product, cells }) => ({
    product,
    cells: cells.map((cell, at) => {
      const column = columns[at];
      return cell === null || !column ? null : cleanCell(cell, column.as);
    }),
  }));
}

/** The page's own sums of figures; nothing else of its row of sums is kept. */
export function cleanTotals({ columns, totals }: SheetBody): Pick<SheetBody, 'totals'> {
  const kept = (totals ?? []).map((text, at) => {
    const as = columns[at]?.as;
    return text !== null && as !== undefined && isMetricId(as) ? cleanText(text) : null;
  });
  return kept.some((text) => text !== null) ? { totals: kept } : {};
}

function cleanCell(cell: string, as: SheetColumn['as']): string | null {
  const text = cleanText(cell);
  switch (as) {
    case 'picture':
      return PICTURE.test(text) ? text : null;
    case 'title':
    case 'status':
    case 'category':
    case 'isNew':
    case 'trafficLimit':
      return withoutPersonalData(text);
    default:
      // 货号 and figures are numbers by nature: a filter for telephone numbers would harm them.
      return text;
  }
}
