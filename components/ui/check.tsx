import type { ComponentChildren } from 'preact';

export interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
}

/** A checkbox with its label. */
export function Check({ checked, onChange, children, disabled }: CheckProps) {
  return (
    <label class="kc-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

export interface RadioGroupProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren }[];
  readonly onPick: (value: string) => void;
}

/** One of several, with the browser's own arrow keys. */
export function RadioGroup({ name, legend, value, options, onPick }: RadioGroupProps) {
  return (
    <fieldset class="kc-radios">
      <legend class="kc-soft kc-small">{legend}</legend>
      {options.map((option) => (
        <label class="kc-check" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
