import { showAmount } from '../../utils/settlement/show-amount.ts';
import { fractionText } from '../../utils/splits/fraction.ts';
import { lessenedBy, tierOf } from '../../utils/splits/line-share.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { ShareStep } from '../../utils/splits/share-out.ts';
import type { Split } from '../../utils/splits/split-order.ts';
import { rateText } from '../../utils/splits/typed-figures.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';

interface ShareTableProps {
  readonly split: Split;
  readonly parties: readonly Party[];
}

/** What a share was taken of, and how. */
function How({ step, split }: { readonly step: ShareStep; readonly split: Split }) {
  const t = useTexts(orderPathTexts);
  const { line, base, bounded } = step;
  const of = base === null ? t.unknown : showAmount(base);
  const reckoned = (): string => {
    switch (line.kind) {
      case 'rate':
        return t.rate(of, rateText(line.bp));
      case 'tiered': {
        const tier = base === null ? null : tierOf(line.tiers, BigInt(base));
        return tier ? t.tier(of, rateText(tier.bp)) : t.noTier(of);
      }
      case 'fixed':
        return t.fixed(showFen(line.fen));
      case 'per-unit':
        return t.perUnit(showFen(line.fen), split.input.units);
    }
  };
  const part = lessenedBy(line, split);
  return (
    <>
      {reckoned()}
      {bounded && t.bounds[bounded](showFen(line[bounded] ?? 0))}
      {part && t.left(showAmount(part.kept), showAmount(part.gross))}
    </>
  );
}

/** Every share with its base, what it was before rounding, and whether it is still to be paid. */
export function ShareTable({ split, parties }: ShareTableProps) {
  const t = useTexts(orderPathTexts);
  const { settles, roundings, onRefunds } = useTexts(splitsTexts);
  const columns: readonly Column<ShareStep>[] = [
    { id: 'party', header: t.party, cell: ({ line }) => partyName(parties, line.party) },
    { id: 'how', header: t.how, cell: (step) => <How step={step} split={split} /> },
    {
      id: 'exact',
      header: t.exact,
      align: 'end',
      cell: ({ exact, line }) =>
        exact === null
          ? t.unknown
          : `${fractionText(exact)} · ${roundings[line.rounding]} · ${onRefunds[line.onRefund]}`,
    },
    {
      id: 'result',
      header: t.result,
      align: 'end',
      cell: ({ share, line }) => `${share === null ? t.unknown : showFen(share)} · ${settles[line.settle]}`,
    },
  ];
  return (
    <>
      <h3>{t.shares}</h3>
      <p class="kc-soft">{t.pot(showAmount(split.pot))}</p>
      <Table caption={t.shares} columns={columns} rows={split.steps} rowKey={({ line }) => line.id} />
      <p>
        {t.rest}: {split.rest === null ? t.unknown : showAmount(split.rest)}
      </p>
    </>
  );
}
