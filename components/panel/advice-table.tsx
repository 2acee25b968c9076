import type { OutcomeRow } from '../../utils/advice/outcome.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import { wholePercent } from '../../utils/texts/shares.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';
import { AdviceTally } from './advice-tally.tsx';

function Stated({ row: { stated: of, held } }: { readonly row: OutcomeRow }) {
  const t = useTexts(panelAdviceTexts);
  // What came out was seen, and nothing was stated of it.
  if (of === null) return <span class="kc-soft">{held.n > 0 ? t.notCompared : t.unknown}</span>;
  return (
    <span class="kp-tally">
      {wholePercent(of.mean)} <span class="kc-soft kc-small">{t.statedHeld(`${of.held.k}/${of.held.n}`)}</span>
    </span>
  );
}

/** Role by role, what became of it. */
export function AdviceTable({ rows }: { readonly rows: readonly OutcomeRow[] }) {
  const t = useTexts(panelAdviceTexts);
  const language = useLanguage();
  const nameOf = ({ of, candidate, via }: OutcomeRow) => {
    const name = verdictName(of === 'stop' ? { kind: 'stop' } : { kind: 'role', role: of, candidate }, language);
    return via ? t.named(name, t.via[via]) : name;
  };
  const soft = (text: string) => <span class="kc-soft">{text}</span>;
  const columns: readonly Column<OutcomeRow>[] = [
    {
      id: 'of',
      header: t.columns.of,
      cell: (row) => (
        <span class="kp-tally">
          {nameOf(row)} <span class="kc-soft kc-small">{t.given(row.given)}</span>
        </span>
      ),
    },
    { id: 'held', header: t.columns.held, align: 'end', cell: ({ held }) => <AdviceTally of={held} /> },
    {
      id: 'byOrders',
      header: t.columns.byOrders,
      align: 'end',
      cell: ({ byOrders }) => (byOrders ? <AdviceTally of={byOrders} /> : soft(t.notCompared)),
    },
    { id: 'stated', header: t.columns.stated, align: 'end', cell: (row) => <Stated row={row} /> },
  ];
  return (
    <Table
      caption={t.roles}
      columns={columns}
      rows={rows}
      rowKey={({ of, candidate, via = '' }) => `${of}${candidate ? '-candidate' : ''}${via}`}
    />
  );
}
