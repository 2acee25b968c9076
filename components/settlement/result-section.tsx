import { OPEN, type Status } from '../../utils/settlement/statuses.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ResultTable } from './result-table.tsx';

interface ResultSectionProps {
  readonly store: SettlementStore;
  /** Of the book on screen. */
  readonly files: readonly BillFileRow[];
}

const ALL = 'all';
const TO_LOOK_AT = 'open';

/** Which items are listed: all, what a person has to look at, or one status. */
function Chooser({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const { statuses } = useTexts(settlementTexts);
  const report = store.report.value;
  if (report.state !== 'ready') return null;
  const counts = [...report.value.tally.counts];
  const shown = store.view.value.statuses;
  const value = shown === null ? ALL : shown.length === 1 ? (shown[0] ?? ALL) : TO_LOOK_AT;
  const options = [
    { value: ALL, label: t.all },
    { value: TO_LOOK_AT, label: `${t.open} ${report.value.tally.open}` },
    ...counts.map(([status, count]) => ({ value: status, label: `${statuses[status]} ${count}` })),
  ];
  const pick = (next: string) => {
    const one = counts.find(([status]) => status === next)?.[0];
    const picked: readonly Status[] | null = next === ALL ? null : one ? [one] : [...OPEN];
    store.show({ statuses: picked, from: 0 });
  };
  return <Select label={t.showing} value={value} options={options} onPick={pick} />;
}

/** The outcome: its first line, and every order behind it. */
export function ResultSection({ store, files }: ResultSectionProps) {
  const t = useTexts(settlementScreenTexts);
  const report = store.report.value;
  if (files.length === 0) return <EmptyState title={t.none} />;
  if (report.state === 'loading') return <Progress label={t.results} value={null} />;
  if (report.state === 'failed') {
    return (
      <Notice tone="bad">
        {t.broken} ({report.error})
      </Notice>
    );
  }
  return (
    <section class="ks-section">
      <h2>{t.results}</h2>
      <p class="ks-first">{report.value.firstLine}</p>
      <div class="kc-toolbar ks-books">
        <Chooser store={store} />
        <Button icon="download" kind="primary" onClick={() => void store.saveWorkbook()}>
          {t.save}
        </Button>
      </div>
      <ResultTable store={store} files={files} />
    </section>
  );
}
