/** What a column's values look like, without any knowledge of what they mean. */
import { plainFigureText } from '../metrics/figure-text.ts';
import { parseFigure } from '../metrics/parse-figure.ts';
import { periodOfCell } from '../time/file-days.ts';

export type ValueShape = 'empty' | 'day' | 'id' | 'percent' | 'money' | 'whole' | 'decimal' | 'text';

/** Ids of products are long; numbers as long as these are never counts of a shop. */
const ID = /^(?:\d{8,20}|[A-Z0-9]{10})$/;
const HAS_DIGIT = /\d/;
const MONEY = /^[+-]?¥|元$/;
const DASH = /^-{0,6}$/;

function isId(text: string): boolean {
  return ID.test(text) && HAS_DIGIT.test(text);
}

function one(text: string): ValueShape {
  if (DASH.test(text)) return 'empty';
  // Before ids: `20261121` is a day, and so is no product of a shop.
  if (periodOfCell(text) && !/^\d{5}$/.test(text)) return 'day';
  if (isId(text)) return 'id';
  if (text.endsWith('%') && parseFigure(text, 'percent').ok) return 'percent';
  if (MONEY.test(text) && parseFigure(text, 'yuan').ok) return 'money';
  if (parseFigure(text, 'count').ok) return 'whole';
  return parseFigure(text, 'ratio').ok ? 'decimal' : 'text';
}

/** One shape for all values; whole numbers among decimals are decimals, and what differs otherwise is text. */
export function shapeOf(values: readonly string[]): ValueShape {
  const shapes = new Set(values.map((value) => one(plainFigureText(value))));
  shapes.delete('empty');
  if (shapes.size === 0) return 'empty';
  if (shapes.has('decimal')) shapes.delete('whole');
  if (shapes.has('money')) {
    shapes.delete('whole');
    shapes.delete('decimal');
  }
  const [only] = shapes;
  return shapes.size === 1 && only ? only : 'text';
}
