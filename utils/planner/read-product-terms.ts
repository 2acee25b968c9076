/** What the operator says of a product in a plan, as typed. */
import { amountField, type ParsedField, rateField } from '../costs/parse-field.ts';
import type { Currency } from '../metrics/money.ts';
import type { Role } from '../tiers/verdict-kinds.ts';
import { typedDay } from './check-dates.ts';
import type { PlanProductRecord } from './planner-record.ts';

export interface TypedTerms {
  /** '' = as suggested. */
  readonly role: Role | '';
  readonly reason: string;
  readonly price: string;
  readonly stock: string;
  readonly onHand: string;
  /** Per cent. */
  readonly share: string;
  readonly ceilingPrice: string;
  readonly ceilingFrom: string;
  readonly ceilingTo: string;
  readonly ceilingSource: string;
}

export type TermsFault = 'reason' | 'price' | 'stock' | 'onHand' | 'share' | 'ceiling';
export type Terms = Pick<
  PlanProductRecord,
  'role' | 'reason' | 'targetPrice' | 'stock' | 'onHand' | 'trafficShare' | 'ceiling'
>;
export type ReadTerms =
  | { readonly ok: true; readonly terms: Terms }
  | { readonly ok: false; readonly faults: readonly TermsFault[] };

const MOST_PIECES = 1_000_000_000;
const PARTS = 10_000;

/** Whole pieces; empty = not said, and 0 is a figure. */
function piecesField(text: string): ParsedField<'not-pieces'> {
  const plain = text.trim().normalize('NFKC').replaceAll(',', '');
  if (plain === '') return { ok: true, value: null };
  const pieces = /^\d{1,10}$/.test(plain) ? Number(plain) : Number.NaN;
  return pieces <= MOST_PIECES ? { ok: true, value: pieces } : { ok: false, why: 'not-pieces' };
}

type Ceiling = { readonly ok: true; readonly value: PlanProductRecord['ceiling'] } | { readonly ok: false };

/** All of it, or none. */
function ceilingField(typed: TypedTerms, currency: Currency): Ceiling {
  const { ceilingPrice, ceilingFrom, ceilingTo, ceilingSource } = typed;
  if ([ceilingPrice, ceilingFrom, ceilingTo, ceilingSource].every((text) => text.trim() === '')) {
    return { ok: true, value: null };
  }
  const price = amountField(ceilingPrice, currency, false);
  const [from, to, source] = [typedDay(ceilingFrom), typedDay(ceilingTo), ceilingSource.trim()];
  if (!price.ok || price.value === null || !from || !to || from > to || source === '') return { ok: false };
  return { ok: true, value: { price: { minor: price.value, currency: currency.code }, from, to, source } };
}

/** @param suggested role the engine earned it */
export function readTerms(typed: TypedTerms, suggested: Role | null, currency: Currency): ReadTerms {
  const [price, share] = [amountField(typed.price, currency, false), rateField(typed.share)];
  const [stock, onHand, ceiling] = [piecesField(typed.stock), piecesField(typed.onHand), ceilingField(typed, currency)];
  const role = typed.role === '' || typed.role === suggested ? null : typed.role;
  const reason = role === null ? '' : typed.reason.trim();
  const faults: readonly (TermsFault | false)[] = [
    role !== null && suggested !== null && reason === '' && 'reason',
    !price.ok && 'price',
    !stock.ok && 'stock',
    !onHand.ok && 'onHand',
    !share.ok && 'share',
    !ceiling.ok && 'ceiling',
  ];
  if (!price.ok || !stock.ok || !onHand.ok || !share.ok || !ceiling.ok || faults[0]) {
    return { ok: false, faults: faults.filter((fault) => fault !== false) };
  }
  const targetPrice = price.value === null ? null : { minor: price.value, currency: currency.code };
  const trafficShare = share.value === null ? null : Math.round(share.value * PARTS);
  const terms = {
    role,
    reason,
    targetPrice,
    stock: stock.value,
    onHand: onHand.value,
    trafficShare,
    ceiling: ceiling.value,
  };
  return { ok: true, terms };
}
