import { plainFigureText } from '../metrics/figure-text.ts';

/**
 * A header in the one form in which headers are compared: brackets, letters and dashes of full width
 * become plain, blanks go, and 转换率 is 转化率 (one and the same export writes both).
 */
export function normalHeader(text: string): string {
  return plainFigureText(text).replace(/\s+/g, '').replaceAll('转换率', '转化率').toLowerCase();
}
