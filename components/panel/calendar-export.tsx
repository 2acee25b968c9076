import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelCalendarTexts } from '../../utils/texts/panel-calendar.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

/** The shown promotions' waves and tasks as a calendar file. */
export function CalendarExport({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelCalendarTexts);
  const [state, run] = useAction();
  const save = () =>
    run(async () =>
      t.saved(await stores.actions.exportCalendar(stores.promotions.planned.value, stores.promotions.platform.value)),
    );
  return (
    <section class="kp-group">
      <Button small icon="download" disabled={state.kind === 'busy'} onClick={save}>
        {t.toCalendar}
      </Button>
      <p class="kc-soft kc-small">{t.calendarNote}</p>
      <ActionNotice state={state} />
    </section>
  );
}
