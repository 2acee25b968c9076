import { useRef } from 'preact/hooks';
import type { Choices, FieldMapping } from '../../utils/sheets/mapping.ts';
import type { AsideLine as Aside } from '../../utils/storage/asides.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { useTexts } from '../language.ts';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const asides = valueOr(stores.sheets.asides.value, []);
  const done = (job: () => Promise<string>) =>
    run(async () => {
      const text = await job();
      // The line that had the focus is gone; where the operator went on meanwhile, the focus stays.
      if (document.activeElement === document.body) heading.current?.focus();
      return text;
    });
  const confirm = (aside: Aside, choices: Choices) =>
    done(async () => t.confirmed(await stores.actions.confirmAside(aside, choices)));
  const discard = ({ id }: Aside) =>
    done(async () => {
      await stores.actions.discardAside(id);
      return t.discarded;
    });
  const takeBack = (mapping: FieldMapping) =>
    done(async () => {
      await stores.actions.takeBackMapping(mapping);
      return t.takenBack;
    });
  const busy = state.kind === 'busy';
  return (
    <section class="kp-group" aria-label={t.title}>
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
