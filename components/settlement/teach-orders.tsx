import type { ReadOrders, SeenState } from '../../utils/bills/try-orders.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { TaughtOrdersDraft } from '../../utils/settlement/taught-orders.ts';
import { type OrdersProblem, ordersProblems } from '../../utils/settlement/taught-orders-problems.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { TeachKind } from './teach-kind.ts';
import { firstOrdersDraft, ordersOf, type TeachOrdersDraft } from './teach-orders-draft.ts';
import { OrderRoleFields, StateFields } from './teach-orders-fields.tsx';

function Sums({ trial }: { readonly trial: ReadOrders }) {
  const t = useTexts(teachOrdersTexts);
  const screen = useTexts(settlementScreenTexts);
  const { rows, orders, receivable, differing, unsaid, lost, first, last } = trial;
  const days = first === null ? '' : t.days(first, last ?? first);
  return (
    <>
      <Notice tone="good">{t.read(rows, orders, showAmount(receivable), days)}</Notice>
      {differing > 0 && <Notice tone="warn">{t.differing(differing)}</Notice>}
      {unsaid > 0 && <Notice tone="warn">{t.unsaid(unsaid)}</Notice>}
      {lost > 0 && <Notice tone="warn">{screen.lost(lost)}</Notice>}
    </>
  );
}

/** A list of orders. */
export const TEACH_ORDERS: TeachKind<TeachOrdersDraft, TaughtOrdersDraft, OrdersProblem, SeenState, ReadOrders> = {
  firstDraft: firstOrdersDraft,
  taughtOf: ordersOf,
  problemsOf: ordersProblems,
  problemText: (problem, language) => teachOrdersTexts[language].problems[problem],
  tryIt: (teaching, id, sheet, taught) => teaching.tryOrders(id, sheet, taught),
  Roles: OrderRoleFields,
  Words: StateFields,
  Sums,
};
