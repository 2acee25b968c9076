import type { EvidenceFile } from '../settlement/month-statement.ts';
import { settlementTexts } from '../texts/settlement.ts';
import type { Language } from '../texts/texts.ts';
import { textCell } from './plan-sheet-styles.ts';
import { type Cells, count, table } from './settlement-cells.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';

/** The files figures rest on. */
export function sourcesSheet(files: readonly EvidenceFile[], language: Language): XlsxSheet {
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const rows = files.map(
    ({ name, hash, rows: number, first, last }): Cells => [
      textCell(name),
      count(number),
      textCell(first ?? ''),
      textCell(last ?? ''),
      textCell(hash),
    ],
  );
  return table(s.sources, [36, 10, 12, 12, 68], [h.file, h.count, h.first, h.last, h.hash], rows);
}
