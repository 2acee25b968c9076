import { useState } from 'preact/hooks';
import type { OrderSuggestion } from '../../utils/settlement/suggest-orders.ts';
import type { Said } from '../../utils/stores/book-report-store.ts';
import type { OpenStep } from '../../utils/stores/open-queue.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';

interface ReasonFormProps extends Pick<OpenStep, 'suggested' | 'problem'> {
  readonly who: string;
  readonly onWho: (who: string) => void;
  readonly onConfirm: (said: Said) => void;
  readonly onPutTo: (order: string, said: Said) => void;
}

interface OrderFieldProps {
  readonly order: string;
  readonly suggested: readonly OrderSuggestion[];
  readonly unknown: boolean;
  readonly onOrder: (order: string) => void;
}

/** The order its money is of, where a person knows it. */
function OrderField({ order, suggested, unknown, onOrder }: OrderFieldProps) {
  const t = useTexts(settlementReviewTexts);
  return (
    <>
      <Input
        label={t.putTo}
        hint={t.putToHint}
        value={order}
        maxLength={40}
        onInput={(event) => onOrder(event.currentTarget.value)}
        error={unknown ? t.noSuchOrder : undefined}
      />
      {suggested.length > 0 && (
        <div class="kc-toolbar">
          <span class="kc-soft kc-small">{t.suggested}</span>
          {suggested.map((one) => (
            <Button key={one.order} small onClick={() => onOrder(one.order)}>
              {t.maybe(one.order, one.daysApart)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** Typed and sent without leaving the keyboard; a new one a step, with the focus in it. */
export function ReasonForm({ who, suggested, problem, onWho, onConfirm, onPutTo }: ReasonFormProps) {
  const t = useTexts(settlementReviewTexts);
  const [reason, setReason] = useState('');
  const [order, setOrder] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const putsTo = suggested !== null && order.trim() !== '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const said = { reason: reason.trim(), who: who.trim() };
    if (putsTo) onPutTo(order.trim(), said);
    else onConfirm(said);
  };
  return (
    <form class="ks-form" aria-label={t.confirm} onSubmit={submit} ref={focusFirst}>
      <Input
        label={t.reason}
        hint={t.reasonHint}
        value={reason}
        maxLength={200}
        onInput={(event) => setReason(event.currentTarget.value)}
        error={tried && missing ? t.reasonMissing : undefined}
      />
      {suggested !== null && (
        <OrderField order={order} suggested={suggested} unknown={problem === 'no-order'} onOrder={setOrder} />
      )}
      <Input label={t.who} value={who} maxLength={20} onInput={(event) => onWho(event.currentTarget.value)} />
      {problem === 'failed' && <Notice tone="bad">{t.failed}</Notice>}
      <div class="kc-toolbar">
        <Button type="submit" kind="primary">
          {putsTo ? t.put : t.confirm}
        </Button>
      </div>
    </form>
  );
}
