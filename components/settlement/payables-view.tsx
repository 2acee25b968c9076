import { useState } from 'preact/hooks';
import type { MonthPayables } from '../../utils/imports/settlement-protocol.ts';
import { monthsAmong } from '../../utils/splits/months.ts';
import { paymentsOf } from '../../utils/splits/party-entry.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import { type Loaded, valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { feesTexts } from '../../utils/texts/fees.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { monthOf } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { FeesView } from './fees-view.tsx';
import { FoldedView } from './folded-view.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { PartyMonth } from './party-month.tsx';
import { PayablesList } from './payables-list.tsx';

interface PayablesViewProps {
  readonly store: SettlementStore;
  /** Of the book on screen. */
  readonly files: readonly BillFileRow[];
}

/** Anew whenever the books or what is agreed change; what is on screen stays until then, unless it is of another month. */
function usePayables(store: SettlementStore, month: string | null): Loaded<MonthPayables> {
  const book = store.book.value?.id ?? null;
  const ask = book === null || month === null ? null : () => store.payables(book, month);
  const by = [store, store.report.value, store.rules.value, store.partyBook.value];
  return useLoaded({ ask, by, subject: `${book} ${month}` });
}

/** 应付清单 of one month. */
export function PayablesView({ store, files }: PayablesViewProps) {
  const t = useTexts(payablesTexts);
  const { title: feesTitle } = useTexts(feesTexts);
  const report = store.report.value;
  const months = report.state === 'ready' ? report.value.months : [];
  const { terms, entries } = valueOr(store.partyBook.value, { terms: [], entries: [] });
  const book = store.book.value;
  const paid = paymentsOf(entries).flatMap((one) => (one.book === book?.id ? monthOf(one.day) : []));
  const agreed = terms.flatMap((one) => (one.book === book?.id ? one.from : []));
  const all = monthsAmong([...months, ...paid, ...agreed.filter((from) => months.some((one) => one >= from))]);
  const [picked, setPicked] = useState<string | null>(null);
  const month = all.find((one) => one === picked) ?? months[0] ?? null;
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
              options={all.map((one) => ({ value: one, label: one }))}
              onPick={setPicked}
            />
          </div>
          {found.state === 'loading' && <Progress label={t.title} value={null} />}
          {found.state === 'failed' && <Notice tone="bad">{t.failed}</Notice>}
          {found.state === 'ready' && (
            <>
              <PayablesList value={found.value} parties={parties} />
              {book && (
                <FoldedView summary={feesTitle}>
                  {() => <FeesView key={`${book.id} ${month}`} store={store} book={book} month={month} />}
                </FoldedView>
              )}
              <LedgerTable rows={found.value.ledger} parties={parties} />
              {book && <PartyMonth store={store} book={book.id} value={found.value} parties={parties} />}
            </>
          )}
        </>
      )}
    </div>
  );
}
