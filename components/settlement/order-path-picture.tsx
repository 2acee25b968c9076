import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import { unseenWithheld } from '../../utils/splits/check-withheld.ts';
import { orderPath, type PathStep } from '../../utils/splits/order-path.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { Split } from '../../utils/splits/split-order.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { Waterfall } from '../charts/waterfall.tsx';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';

interface OrderPathPictureProps {
  readonly item: Reconciled;
  /** null where no rule holds. */
  readonly split: Split | null;
  readonly parties: readonly Party[];
}

/** What is left after each step, as a picture and as a table. */
export function OrderPathPicture({ item, split, parties }: OrderPathPictureProps) {
  const t = useTexts(orderPathTexts);
  const { classes } = useTexts(settlementTexts);
  const labelOf = (step: PathStep): string => {
    switch (step.kind) {
      case 'entry':
        return step.names.join() === classes[step.class]
          ? classes[step.class]
          : `${classes[step.class]} (${step.names.join(' · ')})`;
      case 'net':
        return t.net;
      case 'share':
        return t.share(partyName(parties, step.step.line.party));
      case 'stays':
        return t.stays;
    }
  };
  const isTotal = ({ kind }: PathStep) => kind === 'net' || kind === 'stays';
  const steps = orderPath(item, split).map((step, at) => ({
    id: String(at),
    label: labelOf(step),
    amount: step.amount,
    after: step.after,
    total: isTotal(step),
    shown: showAmount(step.amount),
  }));
  const stays = steps.length > 0 && split ? (steps.at(-1)?.shown ?? null) : null;
  const unseen = stays !== null && split ? unseenWithheld(split, parties, item.bills) : 0;
  const columns: readonly Column<(typeof steps)[number]>[] = [
    { id: 'step', header: t.step, cell: ({ label }) => label },
    { id: 'amount', header: t.amount, align: 'end', cell: ({ shown }) => shown },
    { id: 'after', header: t.after, align: 'end', cell: ({ after }) => showAmount(after) },
  ];
  return (
    <>
      <h3>{t.path}</h3>
      <Waterfall steps={steps} summary={t.picture(showAmount(item.net.gross), showAmount(item.net.net), stays)} />
      <Table caption={t.path} columns={columns} rows={steps} rowKey={({ id }) => id} />
      {unseen > 0 && <Notice>{t.unseen(showFen(unseen))}</Notice>}
    </>
  );
}
