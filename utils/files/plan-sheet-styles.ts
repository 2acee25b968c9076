/** Colours of 排期表: a phase or state each, guesses in one of their own, today's column. */
import type { PlanTaskState } from '../planner/dated-plan.ts';
import type { PhaseGroup } from '../planner/phases.ts';
import type { XlsxCell } from './xlsx-sheet.ts';
import type { CellStyle } from './xlsx-style.ts';

interface Shades {
  readonly strong: string;
  readonly light: string;
}

export const PHASES: Readonly<Record<PhaseGroup, Shades>> = {
  registration: { strong: '2F6DB5', light: 'D6E4F5' },
  price: { strong: '7B57B5', light: 'E6DDF3' },
  presale: { strong: 'B5478A', light: 'F4DCE9' },
  sale: { strong: '0D655F', light: 'CFE7E2' },
  after: { strong: '6B7478', light: 'E4E6E6' },
};

export const STATES: Readonly<Record<Exclude<PlanTaskState, 'undated'>, string>> = {
  done: 'A9D08E',
  now: '4CA89F',
  upcoming: 'BDD7EE',
  missed: 'D0CECE',
};

export const stateFill = (state: PlanTaskState): string | null => (state === 'undated' ? null : STATES[state]);

export const GUESS: Shades = { strong: 'FFD966', light: 'FFF2CC' };
export const TODAY = 'C0392B';
const HEAD = 'F0EFE9';
const PAPER = 'FFFFFF';

export const HEADER: CellStyle = { fill: HEAD, bold: true, edge: 'thin', centred: true };
export const SECTION: CellStyle = { fill: HEAD, bold: true };
export const TITLE: CellStyle = { bold: true };
export const PLAIN: CellStyle = {};
export const EDGED: CellStyle = { edge: 'thin' };
export const WRAPPED: CellStyle = { edge: 'thin', wraps: true };
export const MOMENT = 'yyyy-mm-dd hh:mm';
export const WHOLE_DAY = 'yyyy-mm-dd';
export const SHORT_DAY = 'm/d';

export const filled = (fill: string | null): CellStyle => (fill === null ? EDGED : { fill, edge: 'thin' });
const dayStyles = new Map<string, CellStyle>();

/** A day of the table. Of many days few look different, and each look is one object. */
export function dayStyle(fill: string | null, today: boolean, ink?: string): CellStyle {
  const key = `${fill} ${today} ${ink}`;
  const known = dayStyles.get(key);
  if (known) return known;
  const made: CellStyle = {
    ...(fill === null ? {} : { fill }),
    ...(ink === undefined ? {} : { ink }),
    edge: today ? 'marked' : 'thin',
    centred: true,
  };
  dayStyles.set(key, made);
  return made;
}

export const headOfDay = (today: boolean): CellStyle => ({
  ...HEADER,
  ...(today ? { fill: TODAY, ink: PAPER } : {}),
});
export const ON_STRONG = PAPER;

export const textCell = (value: string, style: CellStyle = EDGED): XlsxCell => ({ value, style });
