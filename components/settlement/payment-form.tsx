import { useState } from 'preact/hooks';
import { MOST_NOTE, type Payment } from '../../utils/splits/party-entry.ts';
import { typedPayment } from '../../utils/splits/typed-payment.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { showFen } from '../../utils/texts/split-finding.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { useFailing } from './use-failing.ts';
import { useKeep } from './use-keep.ts';

interface PaymentsProps {
  readonly store: SettlementStore;
  readonly book: string;
  readonly party: string;
  readonly payments: readonly Payment[];
}

function PaymentItem({ payment, onTakeBack }: { readonly payment: Payment; readonly onTakeBack: () => void }) {
  const t = useTexts(ledgerTexts);
  const { day, fen, note, takenBack } = payment;
  const told = [day, showFen(fen), ...(note === '' ? [] : [note])].join(' · ');
  if (takenBack !== null) {
    return (
      <li>
        <s>{told}</s> {t.taken}
      </li>
    );
  }
  return (
    <li>
      {told}{' '}
      <Button small kind="quiet" aria-label={t.takeBackOf(day, showFen(fen))} onClick={onTakeBack}>
        {t.takeBack}
      </Button>
    </li>
  );
}

/** Payments that were written down; nothing is moved. */
export function Payments({ store, book, party, payments }: PaymentsProps) {
  const t = useTexts(ledgerTexts);
  const [day, setDay] = useState(() => String(store.today()));
  const [amount, setAmount] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const [stuck, run] = useFailing();
  const typed = typedPayment(day, amount, store.today());
  const faults = tried && !typed.ok ? typed.faults : [];
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!typed.ok) return;
    keep(async () => {
      const entry = { id: store.newId(), book, party, kind: 'payment', note: note.trim(), takenBack: null } as const;
      await store.keepEntry({ ...entry, day: typed.day, fen: typed.fen });
      setAmount('');
      setNote('');
      setTried(false);
    });
  };
  return (
    <>
      <h3>{t.payments}</h3>
      {payments.length === 0 && <p class="kc-soft">{t.noPayments}</p>}
      <ul class="ks-evidence">
        {payments.map((one) => (
          <PaymentItem key={one.id} payment={one} onTakeBack={() => run(() => store.takePaymentBack(one.id))} />
        ))}
      </ul>
      <form class="ks-form" onSubmit={submit} aria-label={t.payments}>
        <Input
          label={t.day}
          hint={t.dayHint}
          value={day}
          autocomplete="off"
          onInput={(event) => setDay(event.currentTarget.value)}
          error={faults.includes('day') ? t.dayWrong : undefined}
        />
        <Input
          label={t.amount}
          value={amount}
          inputMode="decimal"
          autocomplete="off"
          onInput={(event) => setAmount(event.currentTarget.value)}
          error={faults.includes('amount') ? t.amountWrong : undefined}
        />
        <Input
          label={t.note}
          hint={t.noteHint}
          value={note}
          maxLength={MOST_NOTE}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <FormEnd said={failed || stuck ? [t.notKept] : []} keep={t.keep} busy={busy} />
      </form>
    </>
  );
}
