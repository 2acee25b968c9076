import { isMetricId, metric } from '../../utils/metrics/vocabulary.ts';
import type { SheetColumn } from '../../utils/sheets/sheet.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import type { Language } from '../../utils/texts/texts.ts';

/** What a column of a sheet holds, in words. */
export function columnName(as: SheetColumn['as'], language: Language): string {
  return isMetricId(as) ? metric(as)[language] : panelReadingTexts[language].facts[as];
}
