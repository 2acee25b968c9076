import type { PlatformId } from '../../utils/sheets/sheet.ts';
import {
  type FileItem,
  type FileState,
  type ImportStore,
  isClear,
  statedChoice,
  targetOf,
} from '../../utils/stores/import-items.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { ImportItem } from './import-item.tsx';
import { ImportTarget } from './import-target.tsx';
import { useAction } from './use-action.ts';

type Ready = Extract<FileState, { kind: 'ready' }>;

function readyOf(items: readonly FileItem[]): Ready[] {
  return items.flatMap(({ state }) => (state.kind === 'ready' && state.comparison !== null ? [state] : []));
}

/** Platforms for which the operator has to say the shop. */
function asked(ready: readonly Ready[]): Map<PlatformId, Ready> {
  const unsaid = ready.filter(({ summary }) => statedChoice(summary) === undefined);
  return new Map(unsaid.toReversed().map((state) => [state.summary.platform, state]));
}

function Targets({ ready, store }: { readonly ready: readonly Ready[]; readonly store: ImportStore }) {
  return (
    <>
      {[...asked(ready)].map(([platform, { comparison }]) => (
        <ImportTarget
          key={platform}
          platform={platform}
          shops={comparison?.shops ?? []}
          choice={store.choices.value[platform]}
          onChoice={(choice) => store.choose(platform, choice)}
        />
      ))}
    </>
  );
}

/** The files now on their way, the shop they go to, and the one button that stores. */
export function ImportFiles({ store }: { readonly store: ImportStore }) {
  const t = useTexts(panelImportsTexts);
  const [state, run] = useAction();
  const items = store.items.value;
  if (items.length === 0) return null;
  const ready = readyOf(items);
  const known = ready.filter(
    (one) => isClear(one) && targetOf(store.choices.value[one.summary.platform] ?? statedChoice(one.summary)) !== null,
  );
  const storeAll = () =>
    run(async () => {
      await store.store();
      return '';
    });
  return (
    <>
      <ul class="kp-list" aria-label={t.files}>
        {items.map((item) => (
          <ImportItem key={item.key} item={item} store={store} />
        ))}
      </ul>
      {ready.length > 0 && (
        <>
          <Targets ready={ready} store={store} />
          <Button
            kind="primary"
            disabled={known.length === 0 || state.kind === 'busy' || store.storing.value}
            onClick={storeAll}
          >
            {t.store(known.length || ready.length)}
          </Button>
        </>
      )}
      <ActionNotice state={state} />
    </>
  );
}
