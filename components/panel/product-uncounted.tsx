import { useRef, useState } from 'preact/hooks';
import type { UncountedRecord } from '../../utils/notes/records.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import { uncountedRemoved, uncountedSet, uncountedUndone } from '../../utils/stores/uncounted-records.ts';
import { panelUncountedTexts } from '../../utils/texts/panel-uncounted.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { UncountedForm } from './uncounted-form.tsx';
import { useAction } from './use-action.ts';
import { type PinProps, usePin } from './use-pin.ts';

interface EntriesProps {
  readonly entries: readonly UncountedRecord[];
  readonly busy: boolean;
  readonly onCount: (entry: UncountedRecord) => void;
}

function Entries({ entries, busy, onCount }: EntriesProps) {
  const t = useTexts(panelUncountedTexts);
  return (
    <ul class="kp-list">
      {entries.map(
        (entry) =>
          entry.terms && (
            <li key={entry.day} class="kp-entry">
              <p class="kp-row-head">
                <span>{t.entry(entry.day, entry.terms.orders, entry.terms.reason)}</span>
                <Button small kind="quiet" disabled={busy} onClick={() => onCount(entry)}>
                  {t.count(entry.day)}
                </Button>
              </p>
            </li>
          ),
      )}
    </ul>
  );
}

/** What was entered of the product on screen: the newest day first, and the last one changed. */
function useEntries({ summary, stores }: PinProps) {
  const own = valueOr(stores.notes.records.value, []).filter(
    (record): record is UncountedRecord =>
      record.kind === 'uncounted' && !record.removed && record.product === summary.product,
  );
  const entries = own.toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const last = own.reduce<UncountedRecord | null>((a, b) => (a && a.updatedAt >= b.updatedAt ? a : b), null);
  return { entries, last };
}

/** 不计入单量: orders of single days that are no sales. */
export function ProductUncounted(props: PinProps) {
  const t = useTexts(panelUncountedTexts);
  const { write } = usePin(props);
  const { entries, last } = useEntries(props);
  const [open, setOpen] = useState(false);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const busy = state.kind === 'busy';
  const close = () => {
    setOpen(false);
    place.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <section class="kp-group" aria-label={t.title} ref={place}>
      <h2>{t.title}</h2>
      <p class="kc-soft kc-small">{t.hint}</p>
      {entries.some(({ terms }) => terms) && (
        <Entries
          entries={entries}
          busy={busy}
          onCount={(entry) => run(() => write((at) => uncountedRemoved(at, entry)))}
        />
      )}
      <Toolbar label={t.title}>
        <Button small icon="edit" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.open}
        </Button>
        {last?.before && (
          <Button small disabled={busy} onClick={() => run(() => write((at) => uncountedUndone(at, last)))}>
            {t.undo}
          </Button>
        )}
      </Toolbar>
      {open && (
        <UncountedForm
          day={props.summary.suggestion.basis?.to ?? null}
          busy={busy}
          onCancel={close}
          onSave={(said) =>
            run(async () => {
              const old = entries.find(({ day }) => day === said.day);
              await write((at) => uncountedSet(at, old, said));
              close();
              return '';
            })
          }
        />
      )}
      <ActionNotice state={state} />
    </section>
  );
}
