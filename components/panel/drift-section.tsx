import { useRef } from 'preact/hooks';
import type { Choices, FieldMapping } from '../../utils/sheets/mapping.ts';
import type { AsideLine as Aside } from '../../utils/storage/asides.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { useTexts } from '../language.ts';
import { useLostFocus } from '../ui/use-lost-focus.ts';
import { ActionNotice } from './action-notice.tsx';
import { AsideLine } from './aside-line.tsx';
import { LimitedList } from './limited-list.tsx';
import { MappingList } from './mapping-list.tsx';
import { UnknownFields } from './unknown-fields.tsx';
import { useAction } from './use-action.ts';

const FIRST = 5;

/** Pages that changed: what was set aside, what was confirmed, what is shown and not stored. */
export function DriftSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelDriftTexts);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(place, heading);
  const asides = valueOr(stores.sheets.asides.value, []);
  const confirm = (aside: Aside, choices: Choices) =>
    run(async () => t.confirmed(await stores.actions.confirmAside(aside, choices)));
  const discard = ({ id }: Aside) =>
    run(async () => {
      await stores.actions.discardAside(id);
      return t.discarded;
    });
  const takeBack = (mapping: FieldMapping) =>
    run(async () => {
      await stores.actions.takeBackMapping(mapping);
      return t.takenBack;
    });
  const busy = state.kind === 'busy';
  return (
    <section class="kp-group" aria-label={t.title} ref={place}>
      <h2 ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      <ActionNotice state={state} />
      {asides.length === 0 ? (
        <p class="kc-soft">{t.none}</p>
      ) : (
        <>
          <p>{t.intro}</p>
          <LimitedList rows={asides} first={FIRST} label={t.title}>
            {(aside) => <AsideLine key={aside.id} aside={aside} busy={busy} onConfirm={confirm} onDiscard={discard} />}
          </LimitedList>
        </>
      )}
      <MappingList stores={stores} busy={busy} onTakeBack={takeBack} />
      <UnknownFields lines={valueOr(stores.sheets.unknown.value, [])} />
    </section>
  );
}
