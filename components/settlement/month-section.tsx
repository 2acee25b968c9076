import { useState } from 'preact/hooks';
import type { MonthView } from '../../utils/imports/settlement-protocol.ts';
import type { MonthCheck } from '../../utils/settlement/month-checks.ts';
import { type Amounts, netOf } from '../../utils/settlement/month-statement.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { MonthStore } from '../../utils/stores/month-store.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementMonthTexts } from '../../utils/texts/settlement-month.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { FoldedView } from './folded-view.tsx';
import { BalanceView } from './lazy-views.ts';
import { useFailing } from './use-failing.ts';

const TONES = { ok: 'green', unsure: 'amber', bad: 'red' } as const;

function Checks({ checks }: { readonly checks: readonly MonthCheck[] }) {
  const t = useTexts(settlementMonthTexts);
  return (
    <ul class="ks-items" aria-label={t.checks}>
      {checks.map(({ what, state, missing, count }) => (
        <li key={what} data-check={what} data-state={state}>
          <Badge tone={TONES[state]}>{t.states[state]}</Badge> {t.what[what]}
          {missing && <span class="kc-soft"> {t.missing(missing.first, missing.last)}</span>}
          {state !== 'ok' && count !== undefined && <span class="kc-soft"> {t.count(count)}</span>}
        </li>
      ))}
    </ul>
  );
}

interface CloseFormProps {
  readonly view: MonthView;
  readonly checks: readonly MonthCheck[];
  readonly store: MonthStore;
}

/** Cannot be taken back, so it asks; what cannot be seen to hold needs a reason. */
function CloseForm({ view, checks, store }: CloseFormProps) {
  const t = useTexts(settlementMonthTexts);
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const bad = checks.some(({ state }) => state === 'bad');
  const unsure = checks.some(({ state }) => state === 'unsure');
  const waits = unsure && reason.trim() === '';
  const problem = store.problem.value;
  if (bad) return <Notice tone="warn">{t.notYet}</Notice>;
  return (
    <div class="ks-form">
      {unsure && (
        <Input
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          maxLength={200}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Input label={t.who} value={who} maxLength={20} onInput={(event) => setWho(event.currentTarget.value)} />
      {waits ? (
        <p class="kc-soft kc-small">{t.needsReason}</p>
      ) : (
        <ConfirmButton
          label={t.close(view.month)}
          yes={t.close(view.month)}
          cancel={t.cancel}
          onYes={() => void store.close({ reason: reason.trim(), who: who.trim() })}
        >
          {t.ask}
        </ConfirmButton>
      )}
      {problem && <Notice tone="bad">{t.problems[problem]}</Notice>}
    </div>
  );
}

function Sums({ amounts }: { readonly amounts: Amounts }) {
  const t = useTexts(settlementMonthTexts);
  const { classes } = useTexts(settlementTexts);
  const columns: readonly Column<Amounts[number]>[] = [
    { id: 'what', header: t.class, cell: ([is]) => classes[is] },
    { id: 'amount', header: t.amount, align: 'end', cell: ([, amount]) => showAmount(amount) },
  ];
  return (
    <div class="ks-aging">
      <Table caption={t.sums} columns={columns} rows={amounts} rowKey={([is]) => is} />
      <p>{t.net(showAmount(netOf(amounts)))}</p>
    </div>
  );
}

function Adjusted({ view }: { readonly view: MonthView }) {
  const t = useTexts(settlementMonthTexts);
  const { adjustments, closed } = view;
  if (adjustments.length === 0) return null;
  return (
    <Notice tone={closed ? 'info' : 'warn'}>
      {(closed ? t.adjusted : t.toAdjust)(adjustments.length)}
      <ul class="ks-evidence">
        {adjustments.map(({ month, key, order, amounts }) => (
          <li key={`${month} ${key}`}>{[month, order, showAmount(netOf(amounts))].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface MonthSectionProps {
  /** Newest first. */
  readonly months: readonly string[];
  readonly store: MonthStore;
}

function Month({ view, store }: { readonly view: MonthView; readonly store: MonthStore }) {
  const t = useTexts(settlementMonthTexts);
  const screen = useTexts(settlementScreenTexts);
  const [failed, run] = useFailing();
  const { closed, checks } = view;
  return (
    <>
      {closed && (
        <>
          <Notice tone="good">{t.closed(dayOfInstant(closed.at), closed.who)}</Notice>
          <div>
            <Button icon="download" onClick={() => run(store.save)}>
              {t.save}
            </Button>
          </div>
          {failed && <Notice tone="bad">{screen.notDone}</Notice>}
        </>
      )}
      <p>{t.facts(view.orders, view.open)}</p>
      <Sums amounts={view.amounts} />
      <Adjusted view={view} />
      {checks && <Checks checks={checks} />}
      <FoldedView summary={t.balances(view.balances.length)}>
        {() => <BalanceView store={store} balances={view.balances} />}
      </FoldedView>
      {checks && <CloseForm key={view.month} view={view} checks={checks} store={store} />}
    </>
  );
}

/** 月结: what a month came to, and closing it. The choice of the month stays while it is looked at. */
export function MonthSection({ months, store }: MonthSectionProps) {
  const t = useTexts(settlementMonthTexts);
  const { broken } = useTexts(settlementScreenTexts);
  const [month, view] = [store.month.value, store.view.value];
  if (month === null) return null;
  return (
    <section class="ks-section" aria-label={t.title}>
      <h2>{t.title}</h2>
      <div class="kc-toolbar ks-books">
        <Select
          label={t.month}
          value={month}
          options={months.map((one) => ({ value: one, label: one }))}
          onPick={store.pick}
        />
      </div>
      {view.state === 'loading' && <Progress label={t.title} value={null} />}
      {view.state === 'failed' && (
        <Notice tone="bad">
          {broken} ({view.error})
        </Notice>
      )}
      {view.state === 'ready' && <Month view={view.value} store={store} />}
    </section>
  );
}
