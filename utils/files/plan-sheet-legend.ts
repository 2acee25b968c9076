/** What the colours of 排期表 mean, beneath it. */
import { planExportTexts } from '../texts/plan-exports.ts';
import type { Language } from '../texts/texts.ts';
import { filled, GUESS, PHASES, SECTION, STATES, TODAY, textCell } from './plan-sheet-styles.ts';
import type { XlsxCell } from './xlsx-sheet.ts';

type Row = readonly XlsxCell[];

const line = (fill: string, words: string): Row => [textCell('', filled(fill)), textCell(words)];

export function legendRows(language: Language): readonly Row[] {
  const { sheet, state } = planExportTexts[language];
  const { registration, price, presale, sale, after } = sheet.phases;
  return [
    [textCell(sheet.legend, SECTION), textCell('', SECTION)],
    line(GUESS.strong, sheet.guess),
    line(GUESS.light, sheet.spread),
    line(TODAY, sheet.today),
    line(PHASES.registration.strong, registration),
    line(PHASES.price.strong, price),
    line(PHASES.presale.strong, presale),
    line(PHASES.sale.strong, sale),
    line(PHASES.after.strong, after),
    line(PHASES.sale.light, sheet.lasts),
    line(STATES.done, state.done),
    line(STATES.now, state.now),
    line(STATES.upcoming, state.upcoming),
    line(STATES.missed, state.missed),
  ];
}
