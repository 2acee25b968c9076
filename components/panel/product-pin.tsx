import { useRef, useState } from 'preact/hooks';
import { pinnedRole } from '../../utils/notes/pin.ts';
import type { PinRecord } from '../../utils/notes/records.ts';
import { pinRemoved, pinSet, pinUndone } from '../../utils/stores/pin-records.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { systemSays } from '../../utils/texts/pins.ts';
import { standingName } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { PinForm } from './pin-form.tsx';
import { useAction } from './use-action.ts';
import { type PinProps, usePin } from './use-pin.ts';

/** 你固定为主推款；系统建议次推款, as it was published. */
function Stands({ summary, pin }: Pick<PinProps, 'summary'> & { readonly pin: PinRecord | undefined }) {
  const t = useTexts(panelPinsTexts);
  const language = useLanguage();
  const role = pinnedRole(summary.pin);
  if (role === null) return <p class="kc-soft kc-small">{t.hint}</p>;
  return (
    <>
      <p>
        <strong>{t.stands(standingName(role, language), systemSays(summary.suggestion.verdict, language))}</strong>
      </p>
      {pin?.terms && <p class="kc-small">{t.why(pin.terms.reason, pin.terms.until)}</p>}
    </>
  );
}

function Expired({ summary, onSeen }: Pick<PinProps, 'summary'> & { readonly onSeen: () => void }) {
  const t = useTexts(panelPinsTexts);
  const language = useLanguage();
  const { pin } = summary;
  if (pin?.state !== 'expired' || pin.until === null) return null;
  return (
    <Notice
      actions={
        <Button small onClick={onSeen}>
          {t.seen}
        </Button>
      }
    >
      {t.expired(standingName(pin.role, language), pin.until)}
    </Notice>
  );
}

/** 固定角色: the operator's own role for a product, beside what is suggested. */
export function ProductPin(props: PinProps) {
  const t = useTexts(panelPinsTexts);
  const { pin, write } = usePin(props);
  const [editing, setEditing] = useState(false);
  const [state, run] = useAction();
  const opener = useRef<HTMLElement>(null);
  const busy = state.kind === 'busy';
  const close = () => {
    setEditing(false);
    opener.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  const remove = () => pin && run(() => write((place) => pinRemoved(place, pin)));
  return (
    <section class="kp-group" aria-label={t.title} ref={opener}>
      <h2>{t.title}</h2>
      <Expired summary={props.summary} onSeen={remove} />
      <Stands summary={props.summary} pin={pin} />
      <Toolbar label={t.title}>
        <Button small icon="edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {pin?.terms ? t.edit : t.open}
        </Button>
        {pin?.terms && (
          <Button small disabled={busy} onClick={remove}>
            {t.remove}
          </Button>
        )}
        {pin?.before && (
          <Button small disabled={busy} onClick={() => run(() => write((place) => pinUndone(place, pin)))}>
            {t.undo}
          </Button>
        )}
      </Toolbar>
      {editing && (
        <PinForm
          terms={pin?.terms ?? null}
          busy={busy}
          onSave={(choice) =>
            run(async () => {
              await write((place) => pinSet(place, pin, choice));
              close();
              return '';
            })
          }
          onCancel={close}
        />
      )}
      <ActionNotice state={state} />
    </section>
  );
}
