import type { MonthPayables } from '../../utils/imports/settlement-protocol.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { NotShared } from '../../utils/splits/month-shares.ts';
import { owedChanges } from '../../utils/splits/owed-changes.ts';
import { type OwedRow, owedRows } from '../../utils/splits/owed-rows.ts';
import type { Party } from '../../utils/splits/party.ts';
import { inOrderOf } from '../../utils/splits/party-order.ts';
import { type Payables, SHORT } from '../../utils/splits/payables.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';

const REASONS = ['none', 'several', 'unclear', 'unknown'] as const satisfies readonly NotShared[];

function Listed({ value, parties }: { readonly value: Payables; readonly parties: readonly Party[] }) {
  const t = useTexts(payablesTexts);
  const ledger = useTexts(ledgerTexts);
  const rows = inOrderOf(parties, owedRows(value));
  const adjusted: Column<OwedRow> = {
    id: 'adjusted',
    header: t.adjusted,
    align: 'end',
    cell: ({ adjusted: fen }) => showFen(fen),
  };
  const agreed: Column<OwedRow> = {
    id: 'agreed',
    header: ledger.agreed,
    align: 'end',
    cell: ({ agreed: fen }) => (fen === null ? ledger.unknown : showFen(fen)),
  };
  const columns: readonly Column<OwedRow>[] = [
    { id: 'party', header: t.party, cell: ({ party }) => partyName(parties, party) },
    { id: 'added', header: t.added, align: 'end', cell: ({ added }) => showFen(added) },
    { id: 'reversed', header: t.reversed, align: 'end', cell: ({ reversed }) => showFen(reversed) },
    ...(value.adjusted.length > 0 ? [adjusted] : []),
    ...(value.periods ? [agreed] : []),
    {
      id: 'owed',
      header: t.owed,
      align: 'end',
      cell: ({ owed }) => (owed === null ? ledger.unknown : showFen(owed)),
    },
    {
      id: 'withheld',
      header: t.withheld,
      align: 'end',
      cell: ({ withheld }) => (withheld === null ? ledger.unknown : showFen(withheld)),
    },
    { id: 'orders', header: t.orders, align: 'end', cell: ({ orders }) => orders },
  ];
  const twice = value.findings.flatMap((one) =>
    one.kind === 'paid-twice' ? t.paidTwice(partyName(parties, one.party)) : [],
  );
  const left = REASONS.flatMap((why) => (value.notShared[why] > 0 ? t.notShared[why](value.notShared[why]) : []));
  const short = SHORT.flatMap((what) => (value.short[what] > 0 ? t.short[what](value.short[what]) : []));
  const taken = (value.taken ?? []).map(
    ({ kind, orders, amount, first, again = 0 }) =>
      t.taken[kind](orders, showAmount(amount), first.join(' ')) + (again > 0 ? t.takenAgain(again) : ''),
  );
  return (
    <>
      {rows.length === 0 ? (
        <p class="kc-soft">{t.none}</p>
      ) : (
        <Table caption={t.title} columns={columns} rows={rows} rowKey={({ party }) => party} />
      )}
      {value.adjusted.map(({ month, party, fen }) => (
        <p key={`${month} ${party}`} class="kc-soft kc-small">
          {t.adjustedOf(month, partyName(parties, party), showFen(fen))}
        </p>
      ))}
      {[...twice, ...taken, ...left, ...short].map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </>
  );
}

/** What was kept of a closed month, and what it would be now. */
export function PayablesList({
  value,
  parties,
}: {
  readonly value: MonthPayables;
  readonly parties: readonly Party[];
}) {
  const t = useTexts(payablesTexts);
  const { now, kept, closed } = value;
  const changes = kept === null ? [] : owedChanges(kept, now);
  return (
    <>
      {kept && <Notice tone="good">{t.kept}</Notice>}
      {closed && !kept && <Notice tone="warn">{t.anew}</Notice>}
      <Listed value={kept ?? now} parties={parties} />
      {changes.map(({ party, is, was }) => (
        <Notice key={party} tone="warn">
          {t.differs(partyName(parties, party), showFen(is), showFen(was))}
        </Notice>
      ))}
    </>
  );
}
