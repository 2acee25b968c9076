import { useId } from 'preact/hooks';
import type { TypedTerms } from '../../utils/planner/read-product-terms.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { useTexts } from '../language.ts';
import { Input } from '../ui/field.tsx';

export interface CeilingFieldsProps {
  readonly typed: TypedTerms;
  /** Of the currency. */
  readonly sign: string;
  readonly wrong: boolean;
  readonly onChange: (patch: Partial<TypedTerms>) => void;
}

const FIELDS = ['ceilingPrice', 'ceilingFrom', 'ceilingTo', 'ceilingSource'] as const;
const DAYS: readonly string[] = ['ceilingFrom', 'ceilingTo'];

/** 活动价上限 with its days and its source: they are filled in together, so a fault is of all four. */
export function CeilingFields({ typed, sign, wrong, onChange }: CeilingFieldsProps) {
  const t = useTexts(planProductTexts);
  const id = useId();
  return (
    <fieldset class="kc-radios kp-stack" aria-describedby={wrong ? `${id}-error` : `${id}-hint`}>
      <legend>{t.ceiling}</legend>
      <p class="kc-field-hint" id={`${id}-hint`}>
        {t.ceilingHint}
      </p>
      {FIELDS.map((field) => (
        <Input
          key={field}
          label={field === 'ceilingPrice' ? t.ceilingPrice(sign) : t[field]}
          value={typed[field]}
          maxLength={field === 'ceilingSource' ? 200 : 20}
          placeholder={DAYS.includes(field) ? '2026-12-09' : ''}
          onInput={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
      {wrong && (
        <p class="kc-field-error" id={`${id}-error`} role="alert">
          {t.ceilingFault}
        </p>
      )}
    </fieldset>
  );
}
