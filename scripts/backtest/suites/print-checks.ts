/** Checks as a table: measured, must, aim, and whether it holds. */
import { aligned } from '../print-table.ts';
import { type Bounds, type Check, passes } from './check.ts';

function number(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(3);
}

function bounds(range: Bounds | null): string {
  if (range === null) return '';
  const { least, most } = range;
  if (least !== undefined && most !== undefined) return `${number(least)} to ${number(most)}`;
  return least === undefined ? `<= ${number(most ?? 0)}` : `>= ${number(least)}`;
}

function verdict(check: Check): string {
  const passed = passes(check);
  return passed === null ? '' : passed ? 'PASS' : 'FAIL';
}

export function printedChecks(checks: readonly Check[]): string {
  const rows = checks.map((check) => [
    check.what,
    check.measured === null ? '—' : number(check.measured),
    bounds(check.must),
    bounds(check.aim),
    verdict(check),
  ]);
  const failed = checks.filter((check) => passes(check) === false).length;
  const passed = checks.filter(passes).length;
  return `${aligned([['', 'measured', 'must', 'aim', ''], ...rows])}\n\n${passed} passed, ${failed} failed`;
}
