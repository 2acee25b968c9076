import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { type AbsenceQuestion, absencesOf, type DeclaredField } from '../../utils/sheets/absence.ts';
import type { ColumnUnit, SheetRow } from '../../utils/sheets/sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';

const FINISHED: Period = { kind: 'day', day: '2026-11-21' as Day };
const LIVE: Period = { kind: 'live', day: '2026-11-22' as Day };
const DECLARED: readonly DeclaredField[] = [
  { as: 'title', chosenBy: null, unit: 'text' },
  { as: 'visitors', chosenBy: null, unit: 'count' },
  { as: 'cartAdders', chosenBy: 'itemCartByrCnt', unit: 'count' },
];

interface Case {
  readonly columns?: readonly MetricId[];
  readonly cells?: readonly (readonly (string | null)[])[];
  readonly chosen?: readonly string[] | null;
  readonly period?: Period;
  readonly platformLacks?: readonly MetricId[];
}

function absences({ columns = [], cells = [], chosen = null, period = FINISHED, platformLacks = [] }: Case) {
  const unit: ColumnUnit = 'count';
  const rows: SheetRow[] = cells.map((row, i) => ({ product: String(i), cells: row }));
  const question: AbsenceQuestion = {
    sheet: { columns: columns.map((as) => ({ field: as, as, unit })), rows, period },
    declared: DECLARED,
    chosen,
    platformLacks,
  };
  return absencesOf(question);
}

const both: readonly MetricId[] = ['visitors', 'cartAdders'];
const cart = (why: string) => [{ metric: 'cartAdders', why }];

describe('absencesOf', () => {
  it('is silent about what is there, 0 included', () => {
    expect(absences({ columns: both, cells: [['0', '0']], chosen: ['itemCartByrCnt'] })).toStrictEqual([]);
    expect(
      absences({
        columns: both,
        cells: [
          [null, '3'],
          ['5', null],
        ],
      }),
    ).toStrictEqual([]);
  });

  it('takes an unreadable cell for something, not for an absence', () => {
    expect(absences({ columns: both, cells: [['1', '0~5']] })).toStrictEqual([]);
  });

  it('not-chosen: the request does not list it, or the table has no column for it', () => {
    const cells = [['1', null]];
    expect(absences({ columns: both, cells, chosen: ['payRate'] })).toStrictEqual(cart('not-chosen'));
    expect(absences({ columns: ['visitors'], cells: [['1']], chosen: [] })).toStrictEqual(cart('not-chosen'));
    expect(absences({ columns: ['visitors'], cells: [['1']], chosen: null })).toStrictEqual(cart('not-chosen'));
    expect(absences({ columns: ['visitors'], cells: [], chosen: [] })).toStrictEqual(cart('not-chosen'));
  });

  it('not-published: asked for and empty in every row of a finished period', () => {
    const asked = { columns: both, chosen: ['itemCartByrCnt'] };
    expect(
      absences({
        ...asked,
        cells: [
          ['1', null],
          ['2', '-'],
        ],
      }),
    ).toStrictEqual(cart('not-published'));
    expect(absences({ ...asked, columns: ['visitors'], cells: [['1']] })).toStrictEqual(cart('not-published'));
    expect(absences({ ...asked, cells: [] })).toStrictEqual([]);
  });

  it('not-published: the page says so itself, of today too', () => {
    const said = { columns: both, cells: [['1', '数据暂未更新']], chosen: ['itemCartByrCnt'], period: LIVE };
    expect(absences(said)).toStrictEqual(cart('not-published'));
  });

  it('not-given: asked for and left empty today, or always there and gone', () => {
    const today = { columns: both, cells: [['1', null]], chosen: ['itemCartByrCnt'], period: LIVE };
    expect(absences(today)).toStrictEqual(cart('not-given'));
    expect(absences({ columns: ['cartAdders'], cells: [['1']] })).toStrictEqual([
      { metric: 'visitors', why: 'not-given' },
    ]);
  });

  it('platform-none: the platform is known not to have it', () => {
    expect(absences({ columns: both, cells: [['1', '2']], platformLacks: ['searchVisitors'] })).toStrictEqual([
      { metric: 'searchVisitors', why: 'platform-none' },
    ]);
  });
});
