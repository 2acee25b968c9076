import { useState } from 'preact/hooks';
import { itemName } from '../../utils/settlement/item-name.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { Status } from '../../utils/settlement/statuses.ts';
import type { BillFileRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { OpenQueue, OpenStep } from '../../utils/stores/open-queue.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Evidence } from './evidence.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReviewNote } from './review-note.tsx';

interface StepProps {
  readonly step: OpenStep;
  readonly queue: OpenQueue;
  readonly files: readonly BillFileRow[];
  readonly onClose: () => void;
}

/** The form that had the focus is gone. */
const focusButton = (place: HTMLElement | null) => place?.querySelector('button')?.focus();

/** One of what stands open: what is known of it, and why it may be all right. Page up and down turn. */
export function OpenStepCard({ step, queue, files, onClose }: StepProps) {
  const t = useTexts(settlementReviewTexts);
  const screen = useTexts(settlementScreenTexts);
  const { statuses } = useTexts(settlementTexts);
  const [who, setWho] = useState('');
  const { at, total, item } = step;
  const turn = (by: number) => void queue.go(at + by);
  const onKeyDown = (event: KeyboardEvent) => {
    // These keys are the input method's own while it composes.
    if (event.isComposing) return;
    if (event.key === 'PageDown' && at + 1 < total) turn(1);
    else if (event.key === 'PageUp' && at > 0) turn(-1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  if (item === null) {
    return (
      <div ref={focusButton}>
        <Notice tone="good" actions={<Button onClick={onClose}>{screen.close}</Button>}>
          {t.nothingLeft}
        </Notice>
      </div>
    );
  }
  const { status, difference, overdueDays, net } = item;
  const why: Readonly<Partial<Record<Status, string>>> = t.why;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys turn pages; buttons do the same
    <div class="ks-item" onKeyDown={onKeyDown}>
      <p role="status" class="kc-soft kc-small">
        {t.place(at + 1, total)}
      </p>
      <h3>{itemName(item, t.noNumber)}</h3>
      <p>
        <Badge tone="amber">{statuses[status]}</Badge> {why[status]}
        {overdueDays !== null && ` ${screen.overdue(overdueDays)}`}
      </p>
      <p>{t.facts(showAmount(net.net), difference === null ? null : showAmount(difference))}</p>
      <ReviewNote item={item} />
      <Evidence item={item} files={files} />
      <ReasonForm
        key={item.key}
        who={who}
        suggested={step.suggested}
        problem={step.problem}
        onWho={setWho}
        onConfirm={(said) => void queue.confirm(said)}
        onPutTo={(order, said) => void queue.putTo(order, said)}
      />
      <div class="kc-toolbar">
        <Button disabled={at === 0} onClick={() => turn(-1)}>
          {t.before}
        </Button>
        <Button disabled={at + 1 >= total} onClick={() => turn(1)}>
          {t.skip}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {screen.close}
        </Button>
      </div>
      <p class="kc-soft kc-small">{t.keys}</p>
    </div>
  );
}
