import type { DecisionRow } from '../../utils/advice/decisions.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { verdictName } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';
import { AdviceTally } from './advice-tally.tsx';

/** 采纳 and 不采纳 by what was suggested, and how these products went. */
export function DecisionTable({ rows }: { readonly rows: readonly DecisionRow[] }) {
  const t = useTexts(panelAdviceTexts);
  const language = useLanguage();
  if (rows.length === 0) return <p class="kc-soft">{t.noDecisions}</p>;
  const nameOf = ({ of }: DecisionRow) => {
    if (of === 'other') return t.other;
    return verdictName(of === 'stop' ? { kind: 'stop' } : { kind: 'role', role: of, candidate: false }, language);
  };
  const { accepted, declined, heldAccepted, heldDeclined, of } = t.decisionColumns;
  const columns: readonly Column<DecisionRow>[] = [
    { id: 'of', header: of, cell: nameOf },
    { id: 'accepted', header: accepted, align: 'end', cell: (row) => row.accepted },
    { id: 'heldAccepted', header: heldAccepted, align: 'end', cell: (row) => <AdviceTally of={row.heldAccepted} /> },
    { id: 'declined', header: declined, align: 'end', cell: (row) => row.declined },
    { id: 'heldDeclined', header: heldDeclined, align: 'end', cell: (row) => <AdviceTally of={row.heldDeclined} /> },
  ];
  return <Table caption={t.decisions} columns={columns} rows={rows} rowKey={(row) => row.of} />;
}
