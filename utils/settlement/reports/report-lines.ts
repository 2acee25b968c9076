/** The lines of the report by shop: parts, and what they come to. */
import type { MonthSums } from './book-sums.ts';
import { ADVERTISING, DISCOUNTS, FEE_PARTS, GROSS, NET, OWN_PARTS, PARTS, type Part, UNTOLD } from './parts.ts';
import { figureOf, type Months } from './period-sums.ts';

export type LineId = Part | 'gross' | 'fees' | 'net' | 'all';

export interface ReportLine {
  readonly id: LineId;
  readonly parts: readonly Part[];
  /** What the lines above it come to. */
  readonly total: boolean;
}

const lines = (parts: readonly Part[]): readonly ReportLine[] =>
  parts.map((part) => ({ id: part, parts: [part], total: false }));
const total = (id: LineId, parts: readonly Part[]): ReportLine => ({ id, parts, total: true });

const LINES: readonly ReportLine[] = [
  ...lines(['sale', 'freight', ...DISCOUNTS]),
  total('gross', GROSS),
  ...lines(['refund', ...FEE_PARTS]),
  total('fees', FEE_PARTS),
  total('net', NET),
  ...lines([...ADVERTISING, ...OWN_PARTS, ...UNTOLD]),
  total('all', PARTS),
];

/** Told of every shop, if only that they are not known. */
const ALWAYS: ReadonlySet<LineId> = new Set<LineId>([
  'sale',
  'by-platform',
  'refund',
  'platform-fee',
  'commission',
  'ad-fee',
  'withdrawal',
]);

/** Without lines no shop has money in. */
export function shownLines(shops: readonly (readonly MonthSums[])[], period: Months): readonly ReportLine[] {
  return LINES.filter(
    ({ id, parts, total: sum }) =>
      sum || ALWAYS.has(id) || shops.some((months) => figureOf(months, period, parts).rows > 0),
  );
}

/** Of some lines those that lead from what orders brought in to their net, one by one. */
export function stepsToNet(some: readonly ReportLine[]): readonly ReportLine[] {
  const taken = new Set<LineId>(['gross', 'refund', ...FEE_PARTS, 'net']);
  return some.filter(({ id }) => taken.has(id));
}

/** From what orders brought in to what is left, by the figures platforms are asked for and beside which they stand. */
export const QUARTER_LINES: readonly ReportLine[] = [
  total('gross', GROSS),
  ...lines(['refund']),
  total('fees', FEE_PARTS),
  total('net', NET),
  ...lines(ADVERTISING),
];
