import type { PinRow } from '../../utils/advice/pin-outcomes.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { standingName } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';
import { AdviceTally } from './advice-tally.tsx';

/** Pinned roles, and whether they or the suggestions of that moment came true. */
export function PinTable({ rows }: { readonly rows: readonly PinRow[] }) {
  const t = useTexts(panelAdviceTexts);
  const language = useLanguage();
  if (rows.length === 0) return <p class="kc-soft">{t.noPins}</p>;
  const { of, set, heldPinned, heldSuggested } = t.pinColumns;
  const nameOf = ({ role }: PinRow) => standingName(role, language);
  const columns: readonly Column<PinRow>[] = [
    { id: 'of', header: of, cell: nameOf },
    { id: 'set', header: set, align: 'end', cell: (row) => row.set },
    { id: 'heldPinned', header: heldPinned, align: 'end', cell: (row) => <AdviceTally of={row.heldPinned} /> },
    { id: 'heldSuggested', header: heldSuggested, align: 'end', cell: (row) => <AdviceTally of={row.heldSuggested} /> },
  ];
  return <Table caption={t.pins} columns={columns} rows={rows} rowKey={(row) => row.role} />;
}
