import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { FoldedView } from './folded-view.tsx';

interface EvidenceProps {
  readonly item: Reconciled;
  readonly files: readonly BillFileRow[];
}

/** A file as a person knows it, with the sheet of a workbook. */
export function fileLabel(files: readonly BillFileRow[], id: string | undefined): string {
  const file = files.find((one) => one.id === id);
  return [file?.fileName, file?.sheet].filter(Boolean).join(' · ');
}

function Rows({ item, files }: EvidenceProps) {
  const t = useTexts(settlementScreenTexts);
  const { classes } = useTexts(settlementTexts);
  const nameOf = (file: string) => fileLabel(files, file);
  return (
    <ul class="ks-evidence">
      {item.orders.map((line) => (
        <li key={`${line.file} ${line.row}`}>{t.evidenceRow(nameOf(line.file), line.row)}</li>
      ))}
      {item.bills.map((row) => (
        <li key={`${row.file} ${row.row}`}>
          {t.evidenceRow(nameOf(row.file), row.row)}
          <ul>
            {row.entries.map((entry) => (
              <li key={`${entry.class} ${entry.name}`}>
                {classes[entry.class]} {entry.name} {showAmount(entry.amount)}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The rows of files a figure comes from; drawn when it is opened, for a page has many. */
export function Evidence({ item, files }: EvidenceProps) {
  const t = useTexts(settlementScreenTexts);
  return (
    <FoldedView summary={t.evidenceRows(item.bills.length + item.orders.length)}>
      {() => <Rows item={item} files={files} />}
    </FoldedView>
  );
}
