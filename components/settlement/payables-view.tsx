import { useEffect, useState } from 'preact/hooks';
import type { MonthPayables } from '../../utils/imports/settlement-protocol.ts';
import type { Party } from '../../utils/splits/party.ts';
import { type NotShared, owedChanges, type PartyMonth, type Payables } from '../../utils/splits/payables.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import { LOADING, type Loaded, valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { type Column, Table } from '../ui/table.tsx';

interface PayablesViewProps {
  readonly store: SettlementStore;
  /** Of the book on screen. */
  readonly files: readonly BillFileRow[];
}

/** Anew whenever the books or the rules change. */
function usePayables(store: SettlementStore, month: string | null): Loaded<MonthPayables> {
  const [found, setFound] = useState<Loaded<MonthPayables>>(LOADING);
  const book = store.book.value?.id ?? null;
  const [report, rules] = [store.report.value, store.rules.value];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the thread reads has changed where these have
  useEffect(() => {
    let gone = false;
    const show = (next: Loaded<MonthPayables>) => !gone && setFound(next);
    show(LOADING);
    if (book === null || month === null) return;
    store.payables(book, month).then(
      (value) => show({ state: 'ready', value }),
      (error: unknown) => show({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store, book, month, report, rules]);
  return found;
}

const REASONS = ['none', 'several', 'unclear', 'unknown'] as const satisfies readonly NotShared[];

function Listed({ value, parties }: { readonly value: Payables; readonly parties: readonly Party[] }) {
  const t = useTexts(payablesTexts);
  const columns: readonly Column<PartyMonth>[] = [
    { id: 'party', header: t.party, cell: ({ party }) => partyName(parties, party) },
    { id: 'added', header: t.added, align: 'end', cell: ({ added }) => showFen(added) },
    { id: 'reversed', header: t.reversed, align: 'end', cell: ({ reversed }) => showFen(reversed) },
    { id: 'owed', header: t.owed, align: 'end', cell: ({ added, reversed }) => showFen(added + reversed) },
    { id: 'withheld', header: t.withheld, align: 'end', cell: ({ withheld }) => showFen(withheld) },
    { id: 'orders', header: t.orders, align: 'end', cell: ({ orders }) => orders },
  ];
  const twice = value.findings.flatMap((one) =>
    one.kind === 'paid-twice' ? t.paidTwice(partyName(parties, one.party)) : [],
  );
  const left = REASONS.flatMap((why) => (value.notShared[why] > 0 ? t.notShared[why](value.notShared[why]) : []));
  return (
    <>
      {value.parties.length === 0 ? (
        <p class="kc-soft">{t.none}</p>
      ) : (
        <Table caption={t.title} columns={columns} rows={value.parties} rowKey={({ party }) => party} />
      )}
      {[...twice, ...left].map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
    </>
  );
}

/** What was kept of a closed month, and what it would be now. */
function OfMonth({ value, parties }: { readonly value: MonthPayables; readonly parties: readonly Party[] }) {
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

/** 应付清单 of one month. */
export function PayablesView({ store, files }: PayablesViewProps) {
  const t = useTexts(payablesTexts);
  const report = store.report.value;
  const months = report.state === 'ready' ? report.value.months : [];
  const [picked, setPicked] = useState<string | null>(null);
  const month = months.find((one) => one === picked) ?? months[0] ?? null;
  const found = usePayables(store, month);
  const { parties } = valueOr(store.rules.value, { parties: [], rules: [] });
  if (files.length > 0 && report.state === 'loading') return <Progress label={t.title} value={null} />;
  if (files.length > 0 && report.state === 'failed') {
    return (
      <Notice tone="bad">
        {t.broken} ({report.error})
      </Notice>
    );
  }
  return (
    <div class="ks-section">
      <p class="kc-soft">{t.intro}</p>
      {files.length === 0 || month === null ? (
        <p>{t.noBills}</p>
      ) : (
        <>
          <div class="kc-toolbar">
            <Select
              label={t.month}
              value={month}
              options={months.map((one) => ({ value: one, label: one }))}
              onPick={setPicked}
            />
          </div>
          {found.state === 'loading' && <Progress label={t.title} value={null} />}
          {found.state === 'failed' && <Notice tone="bad">{t.failed}</Notice>}
          {found.state === 'ready' && <OfMonth value={found.value} parties={parties} />}
        </>
      )}
    </div>
  );
}
