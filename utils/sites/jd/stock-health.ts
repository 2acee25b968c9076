import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import { dayOfInstant, parseDay } from '../../time/day.ts';
import type { AnswerDeclaration, FieldDeclaration, PageDeclaration, PageRequest, RequestFacts } from '../site.ts';
import { JD_CONTENT } from './answer.ts';
import { filtersOf, parametersOf, textOf } from './parameters.ts';

/** The day stands in a parameter of its own; every other that says something narrows the stock down (warehouse, category). */
function stockFacts(request: PageRequest): RequestFacts | null {
  const parameters = parametersOf(request);
  const day = parameters && parseDay(textOf(parameters, 'dt'));
  if (!parameters || !day) return null;
  return {
    period: { kind: day === dayOfInstant(Date.now()) ? 'live' : 'day', day },
    scope: { device: 'all', filters: filtersOf(parameters) },
    paging: null,
    chosen: null,
  };
}

function field(path: string, as: MetricId, header: string, unit: ColumnUnit): FieldDeclaration {
  // -1 where the shop has no such stock to judge.
  return { path, chosenBy: null, headers: [header], as, unit, shownUnit: unit, none: ['-1'] };
}

/** 供应链 库存预警 (backends.md 2.2): `/stockajax/app/v1/newihs/api/`, envelope `{status, message, content}`. */
function answer(name: string): AnswerDeclaration {
  const path = `/stockajax/app/v1/newihs/api/${name}.ajax`;
  return { ...JD_CONTENT, path, rowsAt: 'content', productAt: [], facts: stockFacts };
}

function page(id: string, name: string, fields: readonly FieldDeclaration[]): PageDeclaration {
  return { id, version: 1, addresses: [], levels: ['shop'], fields, answers: [answer(name)], table: null, chooser: '' };
}

/** How the stock of the whole shop stands. Ranks among other shops beside it are the market's, and not declared. */
export const jdStockHealth = page('jd.stock-health', 'getIndicatorOverview', [
  field('pieceTurnover', 'turnoverDays', '件数周转', 'days'),
  field('spotRate', 'inStockRate', '现货率', 'ratio'),
  field('unsaleRate', 'slowStockShare', '滞销率', 'ratio'),
  field('nosaleRate', 'unsoldStockShare', '无销率', 'ratio'),
]);

/** How many products the platform warns of. */
export const jdStockAlarms = page('jd.stock-alarms', 'getAlarmOverview', [
  field('stockOutNum', 'stockOuts', '缺货商品数', 'count'),
  field('beingStockOutNum', 'nearStockOuts', '即将缺货商品数', 'count'),
  field('unsaleNum', 'slowProducts', '滞销商品数', 'count'),
  field('nosaleNum', 'unsoldProducts', '无销商品数', 'count'),
]);
