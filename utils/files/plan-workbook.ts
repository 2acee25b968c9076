/** A plan as a workbook: 排期表, and a sheet of the dates it rests on with their sources. */
import { type PlanRequest, type ToldAnchor, type ToldPlan, toldPlan } from '../planner/plan-told.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { planSheet } from './plan-sheet.ts';
import { EDGED, filled, GUESS, HEADER, MOMENT, textCell, WHOLE_DAY, WRAPPED } from './plan-sheet-styles.ts';
import { toldMoment } from './told-moment.ts';
import { writeXlsx } from './write-xlsx.ts';
import { daySerial, instantSerial, type XlsxCell, type XlsxSheet } from './xlsx-sheet.ts';

function sourceDate({ anchor: { date } }: ToldAnchor): XlsxCell {
  if (date.sourceDate === null) return textCell('');
  return { value: daySerial(date.sourceDate), style: { ...EDGED, centred: true, format: WHOLE_DAY } };
}

function timeCell({ anchor, guessed }: ToldAnchor): XlsxCell {
  const look = { ...filled(guessed ? GUESS.strong : null), centred: true };
  const moment = toldMoment(anchor);
  return 'day' in moment
    ? { value: daySerial(moment.day), style: { ...look, format: WHOLE_DAY } }
    : { value: instantSerial(moment.at), style: { ...look, format: MOMENT } };
}

function sourcesSheet({ anchors, language }: ToldPlan): XlsxSheet {
  const { comma } = planExportTexts[language];
  const { sources, platform, festival, anchor, time, trust, published, others } = planExportTexts[language].sheet;
  const heads = [platform, festival, anchor, time, trust, published, others];
  const rows = anchors.map((told) => [
    textCell(told.platform),
    textCell(told.name),
    textCell(told.label),
    timeCell(told),
    textCell(told.trust, WRAPPED),
    sourceDate(told),
    textCell(told.others.join(comma)),
  ]);
  return {
    name: sources,
    widths: [14, 22, 18, 18, 60, 14, 36],
    frozen: { rows: 1, columns: 0 },
    rows: [heads.map((head) => textCell(head, HEADER)), ...rows],
    pagesWide: 1,
  };
}

/** The bytes of an .xlsx. */
export function planWorkbook(request: PlanRequest): Uint8Array<ArrayBuffer> {
  const plan = toldPlan(request);
  return writeXlsx([planSheet(plan), sourcesSheet(plan)]);
}
