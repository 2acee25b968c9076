import { itemName } from '../../utils/settlement/item-name.ts';
import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { isOpen } from '../../utils/settlement/review.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import { isShared } from '../../utils/splits/is-shared.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { orderOpenTexts } from '../../utils/texts/order-open.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Evidence, fileLabel } from './evidence.tsx';
import { OrderSplitButton } from './order-split-button.tsx';
import { ReviewNote } from './review-note.tsx';
import { TurnPages } from './turn-pages.tsx';
import { useFailing } from './use-failing.ts';
import { useGrowing } from './use-growing.ts';

interface ResultTableProps {
  readonly store: SettlementStore;
  readonly files: readonly BillFileRow[];
}

/** A page of orders, each with what it came to and what it rests on. */
export function ResultTable({ store, files }: ResultTableProps) {
  const t = useTexts(settlementScreenTexts);
  const { statuses } = useTexts(settlementTexts);
  const path = useTexts(orderOpenTexts);
  const review = useTexts(settlementReviewTexts);
  const [failed, run] = useFailing();
  const page = store.page.value;
  const { show, from } = store.view.value;
  const drawn = useGrowing(page?.items ?? [], page?.items[0]?.key ?? '');
  if (page === null) return null;
  const columns: readonly Column<Reconciled>[] = [
    { id: 'order', header: t.order, cell: (item) => itemName(item, review.noNumber) },
    {
      id: 'status',
      header: t.status,
      cell: (item) => (
        <>
          <Badge tone={isOpen(item) ? 'amber' : 'slate'}>{statuses[item.status]}</Badge>
          {item.overdueDays !== null && <span class="kc-soft kc-small"> {t.overdue(item.overdueDays)}</span>}
          {item.status === 'told-elsewhere' && (
            <span class="kc-soft kc-small"> {t.toldBy(fileLabel(files, item.bills[0]?.told?.file))}</span>
          )}
          {item.grossAlone && <span class="kc-soft kc-small"> {t.grossAlone}</span>}
          <ReviewNote
            item={item}
            onReopen={(key) => run(() => store.reopen(key))}
            onUnmatch={(order) => run(() => store.unmatch(order))}
          />
        </>
      ),
    },
    { id: 'gross', header: t.gross, align: 'end', cell: ({ net }) => showAmount(net.gross) },
    { id: 'refunds', header: t.refunds, align: 'end', cell: ({ net }) => showAmount(net.refunds) },
    {
      id: 'fees',
      header: t.fees,
      align: 'end',
      cell: ({ net }) => showAmount([...net.fees.values()].reduce((sum, fee) => sum + fee, 0)),
    },
    { id: 'net', header: t.net, align: 'end', cell: ({ net }) => showAmount(net.net) },
    {
      id: 'difference',
      header: t.difference,
      align: 'end',
      cell: ({ difference }) => (difference === null ? '' : showAmount(difference)),
    },
    {
      id: 'split',
      header: path.open,
      cell: (item) => isShared(item) && <OrderSplitButton item={item} store={store} />,
    },
    { id: 'evidence', header: t.evidence, cell: (item) => <Evidence item={item} files={files} /> },
  ];
  if (page.total === 0) return <p class="kc-soft">{t.emptyList}</p>;
  return (
    <>
      {failed && <Notice tone="bad">{t.notDone}</Notice>}
      <Table caption={t.results} columns={columns} rows={drawn} rowKey={({ key }) => key} />
      <TurnPages from={from} total={page.total} onTurn={(next) => store.show({ show, from: next })} />
    </>
  );
}
