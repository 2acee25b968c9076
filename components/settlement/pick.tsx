import { Select } from '../ui/field.tsx';

interface PickProps<K extends string> {
  readonly label: string;
  readonly value: K;
  /** Keys with their names, in their order. */
  readonly names: Readonly<Record<K, string>>;
  readonly onPick: (key: K) => void;
}

/** One of few named values. */
export function Pick<K extends string>({ label, value, names, onPick }: PickProps<K>) {
  const keys = Object.keys(names) as K[];
  return (
    <Select
      label={label}
      value={value}
      options={keys.map((key) => ({ value: key, label: names[key] }))}
      onPick={(next) => onPick(keys.find((key) => key === next) ?? value)}
    />
  );
}
