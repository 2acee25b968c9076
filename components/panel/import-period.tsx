import { useState } from 'preact/hooks';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { parseDay } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';

function periodOf(first: string, last: string): Period | null {
  const from = parseDay(first.trim());
  const to = parseDay((last === '' ? first : last).trim());
  if (!from || !to || from > to) return null;
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

export interface ImportPeriodProps {
  /** Nothing longer than a day can be meant. */
  readonly single?: boolean;
  readonly onPeriod: (period: Period) => void;
}

/** Asks for the days of a file that does not say them. */
export function ImportPeriod({ single, onPeriod }: ImportPeriodProps) {
  const t = useTexts(panelImportsTexts);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const period = periodOf(from, to);
  return (
    <div class="kp-stack">
      <Input
        label={single ? t.onDay : t.from}
        hint={t.dayFormat}
        value={from}
        maxLength={10}
        onInput={(e) => setFrom(e.currentTarget.value)}
      />
      {!single && (
        <Input
          label={t.to}
          hint={t.dayFormat}
          value={to}
          maxLength={10}
          onInput={(e) => setTo(e.currentTarget.value)}
        />
      )}
      <Button disabled={period === null} onClick={() => period && onPeriod(period)}>
        {t.readAs}
      </Button>
    </div>
  );
}
