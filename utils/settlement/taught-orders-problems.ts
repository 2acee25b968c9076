/** What keeps taught orders from being them, in the order in which an operator would mend it. */
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalBillHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import { NEEDED_ORDER_ROLES, type TaughtOrderRole, type TaughtOrdersDraft } from './taught-orders.ts';

export type OrdersProblem = (typeof NEEDED_ORDER_ROLES)[number] | 'twice' | 'header' | 'personal' | 'name';

const repeats = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

export function ordersProblems({ columns, headers, name }: TaughtOrdersDraft): readonly OrdersProblem[] {
  const roles: readonly TaughtOrderRole[] = columns.map(({ role }) => role);
  const own = columns.map(({ header }) => normalHeader(header));
  const known = new Set(headers.map(normalHeader));
  const ofPeople = (header: string) => isPersonalBillHeader(header) || withoutPersonalData(header) !== header;
  const found: readonly (readonly [OrdersProblem, boolean])[] = [
    ...NEEDED_ORDER_ROLES.map((role) => [role, !roles.includes(role)] as const),
    ['twice', repeats(own) || repeats(roles)],
    ['header', own.some((header) => header === '' || !known.has(header))],
    ['personal', columns.some(({ header }) => ofPeople(header))],
    ['name', name.trim() === ''],
  ];
  return found.flatMap(([problem, is]) => (is ? [problem] : []));
}
