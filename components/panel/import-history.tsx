import { useState } from 'preact/hooks';
import { timeText } from '../../utils/notes/time-text.ts';
import type { ImportLine } from '../../utils/storage/list-imports.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionNotice } from './action-notice.tsx';
import { LimitedList } from './limited-list.tsx';
import { usePeriod } from './sheet-line.tsx';
import { useAction } from './use-action.ts';

const FIRST = 5;

interface LineProps {
  readonly line: ImportLine;
  readonly shop: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

function Line({ line, shop, busy, onUndo }: LineProps) {
  const t = useTexts(panelImportsTexts);
  const period =
    line.from === line.to ? ({ kind: 'day', day: line.to } as const) : ({ kind: 'range', ...line } as const);
  return (
    <li class="kp-entry kp-import">
      <span class="kp-import-head">
        <strong>{line.file}</strong>
        <Button small disabled={busy} aria-label={t.undoOf(line.file)} onClick={onUndo}>
          {t.undo}
        </Button>
      </span>
      <span class="kp-facts">
        <span>{shop}</span>
        <span>{usePeriod(period)}</span>
        <span>{t.rows(line.rows)}</span>
        <span>{timeText(line.at)}</span>
      </span>
    </li>
  );
}

interface UndoProps {
  /** null = closed. */
  readonly line: ImportLine | null;
  readonly onUndo: (line: ImportLine) => void;
  readonly onClose: () => void;
}

function UndoDialog({ line, onUndo, onClose }: UndoProps) {
  const t = useTexts(panelImportsTexts);
  const { cancel, close } = useTexts(panelTexts);
  const footer = line && (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button kind="danger" onClick={() => onUndo(line)}>
        {t.undo}
      </Button>
    </>
  );
  return (
    <Dialog open={line !== null} title={t.undoTitle} closeLabel={close} onClose={onClose} footer={footer}>
      {line && <p>{t.undoWarn(line.file, line.rows)}</p>}
    </Dialog>
  );
}

/** The files imported so far, each of which can be taken back. */
export function ImportHistory({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelImportsTexts);
  const [asked, setAsked] = useState<ImportLine | null>(null);
  const [state, run] = useAction();
  const lines = valueOr(stores.sheets.imports.value, []);
  const shops = valueOr(stores.shops.shops.value, []);
  const undo = (line: ImportLine) => {
    setAsked(null);
    run(async () => {
      await stores.actions.undoImport(line.id);
      return t.undone;
    });
  };
  if (lines.length === 0 && state.kind === 'idle') return null;
  return (
    <section class="kp-group" aria-label={t.history}>
      <h2>{t.history}</h2>
      <LimitedList rows={lines} first={FIRST}>
        {(line) => (
          <Line
            key={line.id}
            line={line}
            shop={shops.find(({ id }) => id === line.shop)?.name ?? ''}
            busy={state.kind === 'busy'}
            onUndo={() => setAsked(line)}
          />
        )}
      </LimitedList>
      <ActionNotice state={state} />
      <UndoDialog line={asked} onUndo={undo} onClose={() => setAsked(null)} />
    </section>
  );
}
