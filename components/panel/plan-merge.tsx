import { useState } from 'preact/hooks';
import type { MergePreview } from '../../utils/planner/merge-preview.ts';
import type { MergeChoices } from '../../utils/stores/hand-over-plan.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { useTexts } from '../language.ts';
import { FileButton } from '../ui/file-button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { PlanMergeDialog } from './plan-merge-dialog.tsx';
import { useAction } from './use-action.ts';

const handOver = () => import('../../utils/stores/hand-over-plan.ts');

/** Opens a colleague's file, shows what differs, and merges on the second click. */
export function PlanMerge({ store }: { readonly store: PlansStore }) {
  const { shelf } = store;
  const t = useTexts(planHandoverTexts);
  const [state, run] = useAction();
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [anew, setAnew] = useState(false);
  const open = (file: File) =>
    run(async () => {
      const opened = await (await handOver()).openPlanFile(shelf, file, Date.now());
      if (!opened.ok) throw new Error(t.refused[opened.why]);
      setAnew(false);
      setPreview(opened.preview);
      return '';
    });
  const merge = (chosen: MergePreview, choices: MergeChoices) => {
    run(async () => {
      const outcome = await (await handOver()).mergeHanded(shelf, chosen, choices, Date.now());
      setAnew('anew' in outcome);
      setPreview('anew' in outcome ? outcome.anew : null);
      return 'anew' in outcome ? '' : t.merged(outcome.merged, outcome.dates, outcome.isNew);
    });
  };
  return (
    <>
      <FileButton
        small
        label={t.open}
        name={t.pick}
        accept=".json"
        disabled={state.kind === 'busy'}
        onFiles={([file]) => file && open(file)}
      />
      {preview === null && <ActionNotice state={state} />}
      <PlanMergeDialog
        store={store}
        preview={preview}
        anew={anew}
        state={state}
        onMerge={merge}
        onClose={() => setPreview(null)}
      />
    </>
  );
}
