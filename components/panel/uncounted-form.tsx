import { useState } from 'preact/hooks';
import {
  readUncounted,
  type UncountedField,
  type UncountedFields,
  type UncountedSaid,
} from '../../utils/notes/uncounted-fields.ts';
import { panelUncountedTexts } from '../../utils/texts/panel-uncounted.ts';
import { type Day, dayOfInstant } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { Input } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { FormActions } from './form-actions.tsx';

export interface UncountedFormProps {
  /** The newest day that was read; null = none. */
  readonly day: Day | null;
  readonly busy: boolean;
  readonly onSave: (said: UncountedSaid) => void;
  readonly onCancel: () => void;
}

const FIELDS = ['day', 'orders', 'buyers', 'items', 'amount', 'reason'] as const satisfies readonly UncountedField[];
const LONGEST: Readonly<Record<UncountedField, number>> = {
  ...{ day: 10, orders: 8, buyers: 8, items: 8 },
  ...{ amount: 20, reason: 200 },
};

/** 不计入单量 of one day. */
export function UncountedForm({ day, busy, onSave, onCancel }: UncountedFormProps) {
  const t = useTexts(panelUncountedTexts);
  const { zone, currency } = useShopUnits();
  const blank: UncountedFields = { day: day ?? '', orders: '', buyers: '', items: '', amount: '', reason: '' };
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const read = readUncounted(typed, { today: dayOfInstant(Date.now(), zone.offsetMinutes), currency });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (read.ok) onSave(read.said);
  };
  const hints: Partial<Record<UncountedField, string>> = t.hints;
  return (
    <form class="kp-card kp-stack" aria-label={t.title} onSubmit={save} ref={focusFirst}>
      {FIELDS.map((id) => (
        <Input
          key={id}
          label={t.fields[id]}
          hint={hints[id]}
          value={typed[id]}
          maxLength={LONGEST[id]}
          inputMode={id === 'day' || id === 'reason' ? 'text' : 'decimal'}
          autocomplete="off"
          error={tried && !read.ok && read.wrong.has(id) ? t.wrong[id] : undefined}
          onInput={(event) => setTyped({ ...typed, [id]: event.currentTarget.value })}
        />
      ))}
      <FormActions label={t.title} busy={busy} onCancel={onCancel} />
    </form>
  );
}
