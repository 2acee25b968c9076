import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { lastDayOf } from '../../../utils/settlement/month-cover.ts';
import { addFigures, figureOf, type Months } from '../../../utils/settlement/reports/period-sums.ts';
import type { ReportLine } from '../../../utils/settlement/reports/report-lines.ts';
import { figureText, lineLabel, type ReportColumn } from '../../../utils/texts/report-words.ts';
import type { Day } from '../../../utils/time/day.ts';
import { useLanguage } from '../../language.ts';
import { Button } from '../../ui/button.tsx';
import type { OpenedFigure } from './rows-dialog.tsx';

/** Opens the rows of a figure. */
export const OpenRows = createContext<(figure: OpenedFigure) => void>(() => undefined);

interface FigureCellProps {
  readonly column: ReportColumn<ShopReport>;
  readonly line: ReportLine;
  readonly period: Months;
}

/** A figure that opens its rows, of several shops one after the other; one without any is plain. */
export function FigureCell({ column, line, period }: FigureCellProps) {
  const language = useLanguage();
  const open = useContext(OpenRows);
  const figure = addFigures(column.shops.map(({ months }) => figureOf(months, period, line.parts)));
  const text = figureText(figure, line.parts.length === 1, language);
  const shown = line.total ? <strong>{text}</strong> : text;
  if (figure.rows === 0) {
    return <span class={figure.amount === null ? 'kc-soft' : ''}>{shown}</span>;
  }
  const what = `${lineLabel(line.id, language)} ${column.label}`;
  const [from, to] = [`${period.from}-01` as Day, lastDayOf(period.to)];
  const asked = { kind: 'moved', from, to, parts: line.parts } as const;
  return (
    <Button
      small
      kind="quiet"
      aria-label={`${what} ${text}`}
      onClick={() => open({ shops: column.shops, what, asked })}
    >
      {shown}
    </Button>
  );
}
