import type { SheetLine } from '../../utils/storage/sheet-lines.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SheetLine as Line } from './sheet-line.tsx';

export interface TakeBackDialogProps {
  /** null = closed. */
  readonly sheet: SheetLine | null;
  readonly onClose: () => void;
  readonly onTakeBack: (sheet: SheetLine) => void;
}

/** Which reading goes, and what goes with it. */
export function TakeBackDialog({ sheet, onClose, onTakeBack }: TakeBackDialogProps) {
  const t = useTexts(panelReadingTexts);
  const { cancel, close } = useTexts(panelTexts);
  const footer = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button kind="danger" onClick={() => sheet && onTakeBack(sheet)}>
        {t.takeBack}
      </Button>
    </>
  );
  return (
    <Dialog open={sheet !== null} title={t.takeBackTitle} closeLabel={close} onClose={onClose} footer={footer}>
      {sheet && (
        <div class="kp-stack">
          <Line sheet={sheet} />
          <p>{t.takeBackWarn(sheet.rowCount)}</p>
          <p class="kc-soft kc-small">{t.takeBackStays}</p>
        </div>
      )}
    </Dialog>
  );
}
