import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Name of the close button. */
  readonly closeLabel: string;
  /** Escape, the close button, or a form inside it that closes it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
}

/** A modal on the browser's own dialog: focus trap, Escape and inert background come with it. */
export function Dialog({ open, title, closeLabel, onClose, children, footer }: DialogProps) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Before the next frame: whoever opened it finds the focus inside at once.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  // Escape is heard as it is pressed. The browser tells of the closing in a later task, when the dialog may stand open
  // for something else; a chooser of files inside it that is cancelled is not the dialog's own affair.
  const cancelled = (event: Event) => event.target === ref.current && open && onClose();
  const closed = () => open && ref.current?.open === false && onClose();
  return (
    <dialog class="kc-dialog" ref={ref} aria-labelledby={id} onCancel={cancelled} onClose={closed}>
      {open && (
        <>
          <div class="kc-dialog-head">
            <h2 id={id}>{title}</h2>
            <Button kind="quiet" icon="close" iconOnly onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
          <div class="kc-dialog-body">{children}</div>
          {footer && <div class="kc-dialog-foot">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
