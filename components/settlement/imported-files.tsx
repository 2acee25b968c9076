import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { type Column, Table } from '../ui/table.tsx';

interface ImportedFilesProps {
  readonly files: readonly BillFileRow[];
  readonly onTakeBack: (file: string) => void;
}

/** The files a book rests on; each can be taken back whole. */
export function ImportedFiles({ files, onTakeBack }: ImportedFilesProps) {
  const t = useTexts(settlementScreenTexts);
  const columns: readonly Column<BillFileRow>[] = [
    { id: 'file', header: t.file, cell: ({ fileName, sheet }) => [fileName, sheet].filter(Boolean).join(' · ') },
    { id: 'rows', header: t.rows, align: 'end', cell: ({ rows }) => rows },
    { id: 'days', header: t.days, cell: ({ first, last }) => (first === last ? first : `${first} – ${last}`) },
    {
      id: 'back',
      header: t.takeBack,
      cell: ({ id, fileName, rows }) => (
        <ConfirmButton
          label={t.takeBack}
          name={t.takeBackName(fileName)}
          yes={t.takeBack}
          cancel={t.cancel}
          onYes={() => onTakeBack(id)}
        >
          {t.takeBackAsk(fileName, rows)}
        </ConfirmButton>
      ),
    },
  ];
  return (
    <section class="ks-section">
      <h2>{t.imported}</h2>
      <Table caption={t.imported} columns={columns} rows={files} rowKey={({ id }) => id} />
    </section>
  );
}
