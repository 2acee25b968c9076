import { useState } from 'preact/hooks';
import type { MonthPayables } from '../../utils/imports/settlement-protocol.ts';
import { owedRows } from '../../utils/splits/owed-rows.ts';
import type { Party } from '../../utils/splits/party.ts';
import { sessionsIn } from '../../utils/splits/party-entry.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { partyName } from '../../utils/texts/split-finding.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Payments } from './payment-form.tsx';
import { PeriodSteps } from './period-steps.tsx';
import { SessionsForm } from './sessions-form.tsx';
import { StatementButtons } from './statement-buttons.tsx';

interface PartyMonthProps {
  readonly store: SettlementStore;
  readonly book: string;
  readonly value: MonthPayables;
  readonly parties: readonly Party[];
}

/** One party in one month: how what was agreed came about, and what was paid. */
export function PartyMonth({ store, book, value, parties }: PartyMonthProps) {
  const t = useTexts(ledgerTexts);
  const [picked, setPicked] = useState<string | null>(null);
  const { now, kept, ledger, estimated } = value;
  const list = kept ?? now;
  const ids = ledger.map(({ party }) => party);
  const party = ids.find((one) => one === picked) ?? ids[0];
  if (party === undefined) return null;
  const { entries } = valueOr(store.partyBook.value, { terms: [], entries: [] });
  const own = entries.filter((one) => one.book === book && one.party === party);
  const period = owedRows(list).find((row) => row.party === party)?.period ?? null;
  const asksSessions = period?.steps.some(({ line }) => line.kind === 'slot' && line.per === 'session') === true;
  const count = sessionsIn(own, party, list.month);
  return (
    <section class="ks-section" aria-label={t.detailOf}>
      <div class="kc-toolbar">
        <Select
          label={t.detailOf}
          value={party}
          options={ids.map((id) => ({ value: id, label: partyName(parties, id) }))}
          onPick={setPicked}
        />
      </div>
      {period && estimated.length > 0 && (
        <Notice tone="warn">{t.estimatedFor(estimated.map((why) => t.estimated[why]).join(' · '))}</Notice>
      )}
      {period && <PeriodSteps period={period} estimated={estimated} />}
      {asksSessions && (
        <SessionsForm key={`${party} ${list.month} ${count}`} {...{ store, book, party, month: list.month, count }} />
      )}
      <StatementButtons
        key={`${party} ${list.month}`}
        {...{ store, book, value, month: list.month, party: { id: party, name: partyName(parties, party) } }}
      />
      <Payments
        key={party}
        {...{ store, book, party, payments: own.flatMap((one) => (one.kind === 'payment' ? [one] : [])) }}
      />
    </section>
  );
}
