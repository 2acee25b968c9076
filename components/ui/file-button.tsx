import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'disabled' | 'small'> {
  readonly label: string;
  /** Of the field behind it, which nobody sees; absent = as the button. */
  readonly name?: string;
  /** Endings, with commas between them. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** At least one; more only where `multiple`. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Asks for files of the computer. */
export function FileButton({ label, name = label, accept, multiple, onFiles, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const picked = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const files = [...(currentTarget.files ?? [])];
    // Picking the same file again must be noticed too.
    currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <Button icon="upload" {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" hidden multiple={multiple} accept={accept} aria-label={name} onChange={picked} />
    </>
  );
}
