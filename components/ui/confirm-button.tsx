import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Read aloud instead of the label, where that alone does not say of what. */
  readonly name?: string;
  /** What is asked. */
  readonly children: ComponentChildren;
  readonly yes: string;
  readonly cancel: string;
  readonly onYes: () => void;
}

/** A button whose deed cannot be taken back: it asks first. */
export function ConfirmButton({ label, name, children, yes, cancel, onYes }: ConfirmButtonProps) {
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const agree = () => {
    close();
    onYes();
  };
  return (
    <>
      <Button small kind="quiet" aria-label={name} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Dialog
        open={asked}
        title={name ?? label}
        closeLabel={cancel}
        onClose={close}
        footer={
          <>
            <Button onClick={close}>{cancel}</Button>
            <Button kind="danger" onClick={agree}>
              {yes}
            </Button>
          </>
        }
      >
        <p>{children}</p>
      </Dialog>
    </>
  );
}
