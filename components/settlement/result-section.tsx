import { useRef } from 'preact/hooks';
import type { Show } from '../../utils/settlement/review.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { AgingTable } from './aging-table.tsx';
import { OpenStepCard } from './open-step.tsx';
import { ResultTable } from './result-table.tsx';
import { useFailing } from './use-failing.ts';

interface ResultSectionProps {
  readonly store: SettlementStore;
  /** Of the book on screen. */
  readonly files: readonly BillFileRow[];
}

/** Which items are listed: all, what a person has to look at or confirmed, or one status. */
function Chooser({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(settlementScreenTexts);
  const { confirmed } = useTexts(settlementReviewTexts);
  const { statuses, byHand } = useTexts(settlementTexts);
  const report = store.report.value;
  if (report.state !== 'ready') return null;
  const { tally } = report.value;
  const options: readonly { readonly value: Show; readonly label: string }[] = [
    { value: 'all', label: t.all },
    { value: 'open', label: `${t.open} ${tally.open}` },
    { value: 'confirmed', label: `${confirmed} ${tally.confirmed}` },
    { value: 'by-hand', label: `${byHand} ${tally.byHand}` },
    ...[...tally.counts].map(([status, count]) => ({ value: status, label: `${statuses[status]} ${count}` })),
  ];
  const pick = (next: string) =>
    store.show({ show: options.find(({ value }) => value === next)?.value ?? 'all', from: 0 });
  return <Select label={t.showing} value={store.view.value.show} options={options} onPick={pick} />;
}

/** The outcome: its first line, and every order behind it. */
export function ResultSection({ store, files }: ResultSectionProps) {
  const t = useTexts(settlementScreenTexts);
  const { oneByOne } = useTexts(settlementReviewTexts);
  const report = store.report.value;
  const step = store.queue.step.value;
  const [failed, run] = useFailing();
  const tools = useRef<HTMLDivElement>(null);
  const closeQueue = () => {
    store.queue.close();
    tools.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  };
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
      {report.value.strange.map(({ kind, name, orders }) => (
        <Notice key={`${kind} ${name}`} tone="warn">
          {t.strange[kind](name, orders)}
        </Notice>
      ))}
      <div class="kc-toolbar ks-books" ref={tools}>
        <Chooser store={store} />
        <Button disabled={report.value.tally.open === 0} onClick={() => void store.queue.go(0)}>
          {oneByOne(report.value.tally.open)}
        </Button>
        <Button icon="download" kind="primary" onClick={() => run(store.saveWorkbook)}>
          {t.save}
        </Button>
      </div>
      {failed && <Notice tone="bad">{t.notDone}</Notice>}
      {step && <OpenStepCard step={step} queue={store.queue} files={files} onClose={closeQueue} />}
      <AgingTable steps={report.value.aging} />
      <ResultTable store={store} files={files} />
    </section>
  );
}
