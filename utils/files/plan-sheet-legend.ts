/** What the colours of 排期表 mean, beneath it. */
import { planExportTexts } from '../texts/plan-exports.ts';
import type { Language } from '../texts/texts.ts';
import { filled, GUESS, PHASES, SECTION, STATES, TODAY, textCell } from './plan-sheet-styles.ts';
import type { XlsxCell } from './xlsx-sheet.ts';

type Row = readonly XlsxCell[];

const line = (fill: string, words: string): Row => [textCell('', filled(fill)), textCell(words)];

export function legendRows(language: Language): readonly Row[] {
  const t = planExportTexts[language];
  return [
    [textCell(t.sheet.legend, SECTION), textCell('', SECTION)],
    line(GUESS.strong, t.sheet.guess),
    line(GUESS.light, t.sheet.spread),
    line(TODAY, t.sheet.today),
    line(PHASES.registration.strong, t.sheet.phases.registration),
    line(PHASES.price.strong, t.sheet.phases.price),
    line(PHASES.presale.strong, t.sheet.phases.presale),
    line(PHASES.sale.strong, t.sheet.phases.sale),
    line(PHASES.after.strong, t.sheet.phases.after),
    line(PHASES.sale.light, t.sheet.lasts),
    line(STATES.done, t.state.done),
    line(STATES.now, t.state.now),
    line(STATES.upcoming, t.state.upcoming),
    line(STATES.missed, t.state.missed),
  ];
}
