import { useState } from 'preact/hooks';
import { takenChanges } from '../../utils/planner/calendar-changes.ts';
import { LONGEST_CALENDAR_FILE, readCalendarFile } from '../../utils/planner/calendar-file.ts';
import { refusalText } from '../../utils/planner/problem-text.ts';
import {
  type ShownCalendar,
  saveCalendarFile,
  showCalendar,
  takeCalendar,
} from '../../utils/stores/calendar-actions.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ActionNotice } from '../panel/action-notice.tsx';
import { useAction } from '../panel/use-action.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { CalendarPreview } from './calendar-preview.tsx';

function useCalendarFile(store: PlansStore) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const [state, run] = useAction();
  const [shown, setShown] = useState<ShownCalendar | null>(null);
  const [refused, setRefused] = useState('');
  const dates = valueOr(store.records.value, []).filter(
    (record) => record.kind === 'festival' || record.kind === 'event',
  );
  const open = (file: File) => {
    setRefused('');
    run(async () => {
      // Of one that is too large only so much is read that it is seen to be.
      const read = readCalendarFile(await file.slice(0, LONGEST_CALENDAR_FILE * 4).text());
      if (!read.ok) setRefused(refusalText(read.refusal, language));
      else setShown(await showCalendar(store.shelf, read.file, store.now()));
      return '';
    });
  };
  const take = (chosen: ShownCalendar) =>
    run(async () => {
      const anew = await takeCalendar(store.shelf, chosen, store.now());
      setShown(anew);
      return anew ? '' : t.taken(takenChanges(chosen.plan).length);
    });
  const save = () =>
    run(async () =>
      t.exported(saveCalendarFile({ records: dates.filter(({ removed }) => !removed), language, now: store.now() })),
    );
  return { state, shown, setShown, refused, open, take, save };
}

/** Own festivals and dates as a file, for a colleague or another computer. */
export function CalendarFileBar({ store }: { readonly store: PlansStore }) {
  const t = useTexts(plannerCalendarTexts);
  const { state, shown, setShown, refused, open, take, save } = useCalendarFile(store);
  return (
    <>
      <Toolbar label={t.calendar}>
        <FileButton small label={t.import} accept=".json" onFiles={([file]) => file && open(file)} />
        <Button small icon="download" disabled={state.kind === 'busy'} onClick={save}>
          {t.export}
        </Button>
      </Toolbar>
      {refused !== '' && <Notice tone="bad">{refused}</Notice>}
      {shown === null && <ActionNotice state={state} />}
      <CalendarPreview store={store} shown={shown} state={state} onTake={take} onClose={() => setShown(null)} />
    </>
  );
}
