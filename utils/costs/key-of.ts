import { plainFigureText } from '../metrics/figure-text.ts';

/** By which ids and 货号 are compared: full-width forms and letters of either case are one. Leading zeros count. */
export const keyOf = (text: string): string => plainFigureText(text).toUpperCase();
