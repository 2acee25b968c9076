import type { DueState, LedgerRow } from '../../utils/splits/ledger.ts';
import type { Party } from '../../utils/splits/party.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { useTexts } from '../language.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { type Column, Table } from '../ui/table.tsx';

interface LedgerTableProps {
  readonly rows: readonly LedgerRow[];
  readonly parties: readonly Party[];
}

const TONES = {
  unknown: 'amber',
  settled: 'green',
  'no-term': 'slate',
  due: 'blue',
  overdue: 'red',
} as const satisfies Record<DueState, Tone>;

/** 期初、已付、期末 of one month, by party. */
export function LedgerTable({ rows, parties }: LedgerTableProps) {
  const t = useTexts(ledgerTexts);
  if (rows.length === 0) return null;
  const fen = (value: number | null) => (value === null ? t.unknown : showFen(value));
  const columns: readonly Column<LedgerRow>[] = [
    { id: 'party', header: t.party, cell: ({ party }) => partyName(parties, party) },
    { id: 'opening', header: t.opening, align: 'end', cell: ({ opening }) => fen(opening) },
    { id: 'owed', header: t.owed, align: 'end', cell: ({ owed }) => fen(owed) },
    { id: 'paid', header: t.paid, align: 'end', cell: ({ paid }) => fen(paid) },
    { id: 'closing', header: t.closing, align: 'end', cell: ({ closing }) => fen(closing) },
    { id: 'left', header: t.left, align: 'end', cell: ({ left }) => fen(left) },
    { id: 'due', header: t.due, cell: ({ due }) => due },
    { id: 'state', header: t.state, cell: ({ state }) => <Badge tone={TONES[state]}>{t.states[state]}</Badge> },
  ];
  return (
    <div class="ks-section">
      <h2>{t.title}</h2>
      <p class="kc-soft kc-small">{t.intro}</p>
      <Table caption={t.title} columns={columns} rows={rows} rowKey={({ party }) => party} />
    </div>
  );
}
