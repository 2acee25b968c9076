/** Facts from the request of an answer of 商智. */
import type { Level } from '../../sheets/sheet.ts';
import type { PageRequest, RequestFacts } from '../site.ts';
import { filtersOf, type Parameters, parametersOf, textOf } from './parameters.ts';
import { jdPeriod } from './period.ts';

/** As many rows as one sheet holds. */
const MOST_ROWS = 500;

/** `proType` of 新商智, `type` of the old list (0 SPU, 1 SKU). */
const LEVELS: Readonly<Record<string, Level>> = { spu: 'spu', sku: 'sku', '0': 'spu', '1': 'sku' };

/** undefined where the request does not choose it, null where it chooses something unknown. */
function levelOf(parameters: Parameters): Level | null | undefined {
  const type = textOf(parameters, 'proType') || textOf(parameters, 'type');
  if (type === '') return undefined;
  return (Object.hasOwn(LEVELS, type) && LEVELS[type]) || null;
}

function chosenIn(parameters: Parameters): readonly string[] | null {
  const codes = parameters.get('indicators');
  if (!Array.isArray(codes)) return null;
  // `code##compare` asks for another period's figure beside the same one.
  const own = codes.filter((code): code is string => typeof code === 'string' && !code.includes('##'));
  return own.length > 0 ? own : null;
}

function factsOf(parameters: Parameters): RequestFacts | null {
  const period = jdPeriod(parameters);
  const level = levelOf(parameters);
  if (!period || level === null) return null;
  const scope = { device: 'all', filters: filtersOf(parameters) };
  return { period, scope, ...(level && { level }), paging: null, chosen: chosenIn(parameters) };
}

/** Of an answer that is no page of a list: the shop's totals, or the few products at the top. */
export function jdFacts(request: PageRequest): RequestFacts | null {
  const parameters = parametersOf(request);
  return parameters && factsOf(parameters);
}

/** 商品明细 comes whole in one answer: the page itself turns its pages. Were it ever asked for by pages, it says so. */
export function jdListFacts(request: PageRequest): RequestFacts | null {
  const parameters = parametersOf(request);
  const facts = parameters && factsOf(parameters);
  if (!parameters || !facts) return null;
  const order = { orderBy: null, descending: true };
  const page = textOf(parameters, 'page') || textOf(parameters, 'pageNum');
  const pageSize = textOf(parameters, 'pageSize');
  if (page === '' && pageSize === '')
    return { ...facts, paging: { page: 1, pageSize: MOST_ROWS, whole: true, ...order } };
  const asked = [page, pageSize].every((text) => /^[1-9]\d{0,3}$/.test(text));
  return asked ? { ...facts, paging: { page: Number(page), pageSize: Number(pageSize), ...order } } : null;
}
