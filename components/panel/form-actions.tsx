import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';

export interface FormActionsProps {
  /** Of the form. */
  readonly label: string;
  readonly busy: boolean;
  /** What saving is called, where it is not just that. */
  readonly save?: string | undefined;
  readonly onCancel: () => void;
}

/** Save and cancel. */
export function FormActions({ label, busy, save, onCancel }: FormActionsProps) {
  const t = useTexts(panelTexts);
  return (
    <Toolbar label={label}>
      <Button kind="primary" type="submit" disabled={busy}>
        {save ?? t.save}
      </Button>
      <Button onClick={onCancel}>{t.cancel}</Button>
    </Toolbar>
  );
}
