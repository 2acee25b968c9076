import { useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';

export interface OpenJsonProps {
  readonly label: string;
  /** Of the field that takes the file. */
  readonly pick: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one JSON file. */
export function OpenJson({ label, pick, disabled, onFile }: OpenJsonProps) {
  const input = useRef<HTMLInputElement>(null);
  const picked = (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    if (file) onFile(file);
    // Picking the same file again must be noticed too.
    event.currentTarget.value = '';
  };
  return (
    <>
      <Button small icon="upload" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" accept=".json,application/json" hidden aria-label={pick} onChange={picked} />
    </>
  );
}
