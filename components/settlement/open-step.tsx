import { useState } from 'preact/hooks';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { Said } from '../../utils/stores/book-report-store.ts';
import type { OpenQueue, OpenStep } from '../../utils/stores/open-queue.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Evidence } from './evidence.tsx';
import { ReviewNote } from './review-note.tsx';

interface StepProps {
  readonly step: OpenStep;
  readonly queue: OpenQueue;
  readonly files: readonly BillFileRow[];
}

interface ReasonFormProps {
  readonly who: string;
  readonly onWho: (who: string) => void;
  readonly onConfirm: (said: Said) => void;
}

/** One function for all renders: the focus goes there once. */
const focusFirst = (form: HTMLFormElement | null) => form?.querySelector('input')?.focus();

/** Typed and sent without leaving the keyboard; a new one a step, with the focus in it. */
function ReasonForm({ who, onWho, onConfirm }: ReasonFormProps) {
  const t = useTexts(settlementReviewTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!missing) onConfirm({ reason: reason.trim(), who: who.trim() });
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
      <Input label={t.who} value={who} maxLength={20} onInput={(event) => onWho(event.currentTarget.value)} />
      <div class="kc-toolbar">
        <Button type="submit" kind="primary">
          {t.confirm}
        </Button>
      </div>
    </form>
  );
}

/** One of what stands open: what is known of it, and why it may be all right. Page up and down turn. */
export function OpenStepCard({ step, queue, files }: StepProps) {
  const t = useTexts(settlementReviewTexts);
  const screen = useTexts(settlementScreenTexts);
  const { statuses } = useTexts(settlementTexts);
  const [who, setWho] = useState('');
  const { at, total, item } = step;
  const turn = (by: number) => void queue.go(at + by);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'PageDown' && at + 1 < total) turn(1);
    else if (event.key === 'PageUp' && at > 0) turn(-1);
    else if (event.key === 'Escape') queue.close();
    else return;
    event.preventDefault();
  };
  if (item === null) {
    return (
      <Notice tone="good" actions={<Button onClick={queue.close}>{screen.close}</Button>}>
        {t.nothingLeft}
      </Notice>
    );
  }
  const { order, status, difference, overdueDays, net, bills } = item;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys turn pages; buttons do the same
    <div class="ks-item" onKeyDown={onKeyDown}>
      <p role="status" class="kc-soft kc-small">
        {t.place(at + 1, total)}
      </p>
      <h3>{order ?? bills[0]?.entries[0]?.name ?? t.noNumber}</h3>
      <p>
        <Badge tone="amber">{statuses[status]}</Badge> {t.why[status]}
        {overdueDays !== null && ` ${screen.overdue(overdueDays)}`}
      </p>
      <p>{t.facts(showAmount(net.net), difference === null ? null : showAmount(difference))}</p>
      <ReviewNote item={item} />
      <Evidence item={item} files={files} />
      <ReasonForm key={item.key} who={who} onWho={setWho} onConfirm={(said) => void queue.confirm(said)} />
      {step.failed && <Notice tone="bad">{t.failed}</Notice>}
      <div class="kc-toolbar">
        <Button disabled={at === 0} onClick={() => turn(-1)}>
          {t.before}
        </Button>
        <Button disabled={at + 1 >= total} onClick={() => turn(1)}>
          {t.skip}
        </Button>
        <Button kind="quiet" onClick={queue.close}>
          {screen.close}
        </Button>
      </div>
      <p class="kc-soft kc-small">{t.keys}</p>
    </div>
  );
}
