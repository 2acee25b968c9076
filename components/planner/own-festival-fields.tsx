import type { FestivalFault, TypedFestival } from '../../utils/planner/new-festival.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';
import { Input } from '../ui/field.tsx';

type Typed = Omit<TypedFestival, 'platforms'>;

export interface OwnFestivalFieldsProps {
  readonly value: Typed;
  readonly onChange: (value: Typed) => void;
  readonly fault: (of: FestivalFault) => string | undefined;
}

const FIELDS = ['name', 'opens', 'at', 'closes'] as const;

/** A promotion of the operator's own. */
export function OwnFestivalFields({ value, onChange, fault }: OwnFestivalFieldsProps) {
  const t = useTexts(planTexts);
  return (
    <>
      {FIELDS.map((field) => (
        <Input
          key={field}
          label={t[field]}
          value={value[field]}
          maxLength={field === 'name' ? 100 : 10}
          error={fault(field)}
          placeholder={field === 'opens' || field === 'closes' ? '2026-12-09' : ''}
          onInput={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
        />
      ))}
      <Check checked={value.yearly} onChange={(yearly) => onChange({ ...value, yearly })}>
        {t.yearly}
      </Check>
    </>
  );
}
