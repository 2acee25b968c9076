import { useState } from 'preact/hooks';
import { countedAs } from '../../utils/stores/pin-records.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';
import { type PinProps, usePin } from './use-pin.ts';

/** 不计入店铺基准: samples, postage links and gifts are kept out of what the others are measured by. */
export function ProductCounted(props: PinProps) {
  const t = useTexts(panelPinsTexts);
  const { write } = usePin(props);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [state, run] = useAction();
  const own = props.stores.notes.product(props.summary.product);
  const say = (why: string | null) =>
    run(async () => {
      await write((place) => countedAs(place, own, why));
      setReason('');
      setTried(false);
      return '';
    });
  const leaveOut = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') say(reason.trim());
  };
  return (
    <section class="kp-group" aria-label={t.leaveOut}>
      <h2>{t.leaveOut}</h2>
      {own?.excluded ? (
        <>
          <p>{t.leftOut(own.excluded.reason)}</p>
          <Button small disabled={state.kind === 'busy'} onClick={() => say(null)}>
            {t.count}
          </Button>
        </>
      ) : (
        <form class="kp-stack" aria-label={t.leaveOut} onSubmit={leaveOut}>
          <Input
            label={t.reason}
            hint={t.leaveOutHint}
            value={reason}
            maxLength={200}
            error={tried && reason.trim() === '' ? t.needsReason : undefined}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <Button small type="submit" disabled={state.kind === 'busy'}>
            {t.leaveOut}
          </Button>
        </form>
      )}
      <ActionNotice state={state} />
    </section>
  );
}
