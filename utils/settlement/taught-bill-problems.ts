/** What keeps a taught bill from being one, in the order in which an operator would mend it. */
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalBillHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import { MONEY_ROLES, type TaughtDraft, type TaughtRole } from './taught-bill.ts';

/**
 * - at: no column says when
 * - money: a column of money is missing, or one that its way of telling sides has no use for was said
 * - twice: one column was said to be two things, or two to be one
 * - header: a column that is not in the table
 * - personal: a column of people's data
 * - name: it has none
 */
export type TaughtProblem = 'at' | 'money' | 'twice' | 'header' | 'personal' | 'name';

const OF_MONEY: ReadonlySet<TaughtRole> = new Set<TaughtRole>(['income', 'expense', 'amount', 'direction']);

function saysMoney({ columns, sides }: TaughtDraft): boolean {
  const said = columns.map(({ role }) => role).filter((role) => OF_MONEY.has(role));
  const needed = MONEY_ROLES[sides];
  return said.length === needed.length && needed.every((role) => said.includes(role));
}

const repeats = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

export function taughtProblems(draft: TaughtDraft): readonly TaughtProblem[] {
  const { columns, headers, name } = draft;
  const own = columns.map(({ header }) => normalHeader(header));
  const known = new Set(headers.map(normalHeader));
  const ofPeople = (header: string) => isPersonalBillHeader(header) || withoutPersonalData(header) !== header;
  const found: readonly (readonly [TaughtProblem, boolean])[] = [
    ['at', !columns.some(({ role }) => role === 'at')],
    ['money', !saysMoney(draft)],
    ['twice', repeats(own) || repeats(columns.map(({ role }) => role))],
    ['header', own.some((header) => header === '' || !known.has(header))],
    ['personal', columns.some(({ header }) => ofPeople(header))],
    ['name', name.trim() === ''],
  ];
  return found.flatMap(([problem, is]) => (is ? [problem] : []));
}
