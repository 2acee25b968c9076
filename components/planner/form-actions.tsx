import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';

export interface FormActionsProps {
  /** What the form is of. */
  readonly label: string;
  readonly save: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  /** What else can be done there. */
  readonly children?: ComponentChildren;
}

/** The last row of a form. */
export function FormActions({ label, save, cancel, onCancel, children }: FormActionsProps) {
  return (
    <Toolbar label={label}>
      <Button kind="primary" type="submit">
        {save}
      </Button>
      <Button onClick={onCancel}>{cancel}</Button>
      {children}
    </Toolbar>
  );
}
