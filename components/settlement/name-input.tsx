import { Input } from '../ui/field.tsx';

interface NameInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  /** Characters. */
  readonly most: number;
  readonly onName: (name: string) => void;
  readonly error?: string | undefined;
}

/** What something is called: never filled in by the browser with what other pages were told. */
export function NameInput({ name, most, onName, ...texts }: NameInputProps) {
  return (
    <Input
      {...texts}
      value={name}
      maxLength={most}
      autocomplete="off"
      onInput={(event) => onName(event.currentTarget.value)}
    />
  );
}
