import { useState } from 'preact/hooks';
import type { CurrencyCode } from '../../utils/metrics/currencies.ts';
import { currencyNames } from '../../utils/texts/currencies.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';

export interface ImportCurrencyProps {
  /** What the file's own signs leave possible. */
  readonly possible: readonly CurrencyCode[];
  /** What the shops of the platform keep, where all keep the same. */
  readonly kept: CurrencyCode | null;
  readonly onCurrency: (currency: CurrencyCode) => void;
}

/** Asks for the currency of a file whose signs do not decide it; that of the shops there stands first, and is not taken unasked. */
export function ImportCurrency({ possible, kept, onCurrency }: ImportCurrencyProps) {
  const t = useTexts(panelImportsTexts);
  const names = useTexts(currencyNames);
  const [chosen, setChosen] = useState<CurrencyCode | null>(kept !== null && possible.includes(kept) ? kept : null);
  const options = [
    ...(chosen === null ? [{ value: '', label: t.currencyPick }] : []),
    ...possible.map((code) => ({ value: code as string, label: `${names[code]} ${code}` })),
  ];
  return (
    <div class="kp-stack">
      <Select
        label={t.currency}
        value={chosen ?? ''}
        options={options}
        onPick={(value) => setChosen(possible.find((code) => code === value) ?? null)}
      />
      <Button disabled={chosen === null} onClick={() => chosen && onCurrency(chosen)}>
        {t.readCurrency}
      </Button>
    </div>
  );
}
