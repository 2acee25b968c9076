import type { AgeStep } from '../../utils/settlement/aging.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';

/** How long money is overdue; nothing where none is. */
export function AgingTable({ steps }: { readonly steps: readonly AgeStep[] }) {
  const t = useTexts(settlementReviewTexts);
  if (steps.every(({ orders }) => orders === 0)) return null;
  const columns: readonly Column<AgeStep>[] = [
    { id: 'days', header: t.age, cell: ({ from, to }) => t.step(from, to) },
    { id: 'orders', header: t.orders, align: 'end', cell: ({ orders }) => orders },
    {
      id: 'missing',
      header: t.missing,
      align: 'end',
      cell: ({ missing, unknown }) => (
        <>
          {showAmount(-missing || 0)}
          {unknown > 0 && <span class="kc-soft kc-small"> {t.unknown(unknown)}</span>}
        </>
      ),
    },
  ];
  return (
    <div class="ks-aging">
      <h3>{t.aging}</h3>
      <Table caption={t.aging} columns={columns} rows={steps} rowKey={({ from }) => String(from)} />
    </div>
  );
}
