import { useRef, useState } from 'preact/hooks';
import { countedAs } from '../../utils/stores/pin-records.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { ActionNotice } from './action-notice.tsx';
import { FormActions } from './form-actions.tsx';
import { useAction } from './use-action.ts';
import { type PinProps, usePin } from './use-pin.ts';

interface LeaveOutProps {
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why. */
function LeaveOut({ busy, onSave, onCancel }: LeaveOutProps) {
  const t = useTexts(panelPinsTexts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onSave(reason.trim());
  };
  return (
    <form class="kp-card kp-stack" aria-label={t.leaveOut} onSubmit={save} ref={focusFirst}>
      <Input
        label={t.outReason}
        hint={t.leaveOutHint}
        value={reason}
        maxLength={200}
        error={tried && reason.trim() === '' ? t.needsReason : undefined}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <FormActions label={t.leaveOut} busy={busy} onCancel={onCancel} />
    </form>
  );
}

/** 不计入店铺基准: samples, postage links and gifts are kept out of what the others are measured by. */
export function ProductCounted(props: PinProps) {
  const t = useTexts(panelPinsTexts);
  const { write } = usePin(props);
  const [asking, setAsking] = useState(false);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const busy = state.kind === 'busy';
  const own = props.stores.notes.product(props.summary.product);
  const close = () => {
    setAsking(false);
    place.current?.querySelector('button')?.focus();
  };
  const say = (reason: string | null) =>
    run(async () => {
      await write((at) => countedAs(at, own, reason));
      close();
      return '';
    });
  return (
    <section class="kp-group" aria-label={t.outTitle} ref={place}>
      <h2>{t.outTitle}</h2>
      {own?.excluded ? (
        <>
          <p>{t.leftOut(own.excluded.reason)}</p>
          <Button small disabled={busy} onClick={() => say(null)}>
            {t.count}
          </Button>
        </>
      ) : (
        <>
          <Button small aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {t.leaveOut}
          </Button>
          {asking && <LeaveOut busy={busy} onSave={say} onCancel={close} />}
        </>
      )}
      <ActionNotice state={state} />
    </section>
  );
}
