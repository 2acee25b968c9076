import { useState } from 'preact/hooks';
import type { PinTerms } from '../../utils/notes/records.ts';
import type { PinChoice } from '../../utils/stores/pin-records.ts';
import { panelPinsTexts } from '../../utils/texts/panel-pins.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import type { Pinned } from '../../utils/tiers/verdict-kinds.ts';
import { dayOfInstant, parseDay } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { FormActions } from './form-actions.tsx';

export interface PinFormProps {
  readonly terms: PinTerms | null;
  readonly busy: boolean;
  readonly onSave: (choice: PinChoice) => void;
  readonly onCancel: () => void;
}

/** The fields as typed, and what is wrong with them once somebody tried to save. */
function usePinFields({ terms, onSave }: PinFormProps) {
  const t = useTexts(panelPinsTexts);
  const { zone } = useShopUnits();
  const [role, setRole] = useState<Pinned>(terms?.role ?? 'main');
  const [reason, setReason] = useState(terms?.reason ?? '');
  const [until, setUntil] = useState<string>(terms?.until ?? '');
  const [tried, setTried] = useState(false);
  const day = parseDay(until.trim());
  const isPast = until.trim() !== '' && (day === null || day < dayOfInstant(Date.now(), zone.offsetMinutes));
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && !isPast) onSave({ role, reason: reason.trim(), until: day });
  };
  const errors = {
    reason: tried && reason.trim() === '' ? t.needsReason : undefined,
    until: tried && isPast ? t.past : undefined,
  };
  return { role, setRole, reason, setReason, until, setUntil, errors, save };
}

/** 固定角色: which role, why, and until when. */
export function PinForm(props: PinFormProps) {
  const t = useTexts(panelPinsTexts);
  const { roles, stop, test, regular } = useTexts(roleTexts);
  const names = { ...roles, stop, test, regular } satisfies Record<Pinned, string>;
  const fields = usePinFields(props);
  const isPinned = (picked: string): picked is Pinned => picked in names;
  return (
    <form class="kp-card kp-stack" aria-label={t.title} onSubmit={fields.save} ref={focusFirst}>
      <Select
        label={t.role}
        value={fields.role}
        options={Object.entries(names).map(([value, label]) => ({ value, label }))}
        onPick={(picked) => isPinned(picked) && fields.setRole(picked)}
      />
      <Input
        label={t.reason}
        placeholder={t.reasonHint}
        value={fields.reason}
        maxLength={200}
        error={fields.errors.reason}
        onInput={(event) => fields.setReason(event.currentTarget.value)}
      />
      <Input
        label={t.until}
        hint={t.untilHint}
        value={fields.until}
        maxLength={10}
        error={fields.errors.until}
        onInput={(event) => fields.setUntil(event.currentTarget.value)}
      />
      <FormActions label={t.title} busy={props.busy} onCancel={props.onCancel} />
    </form>
  );
}
