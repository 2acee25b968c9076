import { useEffect, useState } from 'preact/hooks';
import { LONGEST_TAUGHT_NAME } from '../../utils/settlement/taught-bill.ts';
import type { Taught } from '../../utils/settlement/taught-orders.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { billRefusalTexts } from '../../utils/texts/bill-refusals.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { useReturnedFocus } from '../planner/use-returned-focus.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Input } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { useFailing } from './use-failing.ts';

interface OneProps {
  readonly bill: Taught;
  /** null forgets it. */
  readonly onChange: (name: string | null) => void;
}

function TaughtItem({ bill, onChange }: OneProps) {
  const t = useTexts(teachBillTexts);
  const { sources } = useTexts(billRefusalTexts);
  const [name, setName] = useState<string | null>(null);
  const place = useReturnedFocus(name !== null);
  const submit = (event: Event) => {
    event.preventDefault();
    if (name?.trim()) onChange(name.trim());
    setName(null);
  };
  return (
    <li class="ks-item">
      <strong>{bill.name}</strong>
      <span class="kc-soft kc-small">
        {sources[bill.source]} · {t.columns(bill.columns.length, dayOfInstant(bill.taughtAt))}
      </span>
      {name === null ? (
        <div class="kc-toolbar" ref={place}>
          <Button small aria-label={t.renameOf(bill.name)} onClick={() => setName(bill.name)}>
            {t.rename}
          </Button>
          <ConfirmButton
            label={t.remove}
            name={t.removeOf(bill.name)}
            yes={t.remove}
            cancel={t.cancelName}
            onYes={() => onChange(null)}
          >
            {t.removeAsk(bill.name)}
          </ConfirmButton>
        </div>
      ) : (
        <form ref={focusFirst} class="ks-form" onSubmit={submit} aria-label={t.renameOf(bill.name)}>
          <Input
            label={t.name}
            value={name}
            maxLength={LONGEST_TAUGHT_NAME}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <div class="kc-toolbar">
            <Button small type="submit">
              {t.keepName}
            </Button>
            <Button small kind="quiet" onClick={() => setName(null)}>
              {t.cancelName}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}

/** What was taught, to be renamed or forgotten. */
export function TaughtBills({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(teachBillTexts);
  const [bills, setBills] = useState<readonly Taught[] | null>(null);
  const [failed, run] = useFailing();
  const items = store.items.value;
  // A file that was taught meanwhile is read again, which changes the items.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => run(async () => setBills(await store.teaching.taught())), [store, items, run]);
  const change = (id: string, name: string | null) =>
    run(async () => {
      if (!(await store.teaching.change(id, name))) throw new Error('not kept');
      setBills(await store.teaching.taught());
    });
  return (
    <>
      {failed && <Notice tone="bad">{t.failed}</Notice>}
      {bills?.length === 0 && <p class="kc-soft">{t.noneTaught}</p>}
      <ul class="ks-items">
        {bills?.map((bill) => (
          <TaughtItem key={bill.id} bill={bill} onChange={(name) => change(bill.id, name)} />
        ))}
      </ul>
    </>
  );
}
