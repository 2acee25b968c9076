import { useState } from 'preact/hooks';
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import { taughtProblems } from '../../utils/settlement/taught-bill-problems.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { firstDraft, type TeachBillDraft, taughtOf } from './teach-bill-draft.ts';
import { ClassFields, RoleFields } from './teach-bill-fields.tsx';
import { TrialLine } from './teach-bill-trial.tsx';
import { TaughtHead } from './teach-head.tsx';
import { useKeep } from './use-keep.ts';
import { useTrial } from './use-trial.ts';

export interface TeachBillProps {
  readonly store: SettlementStore;
  /** Of the file. */
  readonly id: number;
  readonly name: string;
  readonly onCancel: () => void;
}

interface FormProps extends TeachBillProps {
  readonly sheet: string;
  readonly look: LookedBill;
}

const NO_NAME = 'name';

function useDraftTrial({ store, id, sheet, look }: FormProps, draft: TeachBillDraft) {
  const { sides, columns, source } = draft;
  const taught = taughtOf(draft, look, []);
  const isSaid = taughtProblems(taught).every((problem) => problem === NO_NAME);
  return useTrial({
    ask: isSaid ? () => store.teaching.tryTaught(id, sheet, taught) : null,
    said: [id, sheet, sides, columns, source],
  });
}

/** Which column is what; kept only once every row reads. */
export function TeachBillForm(props: FormProps) {
  const { store, id, sheet, look, name, onCancel } = props;
  const t = useTexts(teachBillTexts);
  const [draft, setDraft] = useState(() => firstDraft(look, store.book.value?.source ?? 'other'));
  const [pressed, setPressed] = useState(false);
  const set = (more: Partial<TeachBillDraft>) => setDraft({ ...draft, ...more });
  const trial = useDraftTrial(props, draft);
  const words = trial !== null && trial !== 'failed' && trial.ok ? trial.words : null;
  const taught = taughtOf(draft, look, words ?? []);
  const [problem] = taughtProblems(taught);
  const { busy, failed, keep } = useKeep();
  const submit = (event: Event) => {
    event.preventDefault();
    setPressed(true);
    if (problem || !words) return;
    keep(async () => {
      if (!(await store.teaching.learn(id, sheet, taught))) throw new Error('not kept');
    });
  };
  return (
    <form class="ks-section" onSubmit={submit} aria-label={t.title}>
      <div class="ks-teach">
        <TaughtHead name={draft.name} source={draft.source} set={set} />
        <RoleFields draft={draft} look={look} set={set} />
      </div>
      <TrialLine trial={trial} problem={problem === NO_NAME ? undefined : problem} name={name} />
      {words && <ClassFields words={words} draft={draft} set={set} />}
      {pressed && problem && <Notice tone="bad">{t.problems[problem]}</Notice>}
      {failed && <Notice tone="bad">{t.failed}</Notice>}
      <div class="kc-toolbar">
        <Button type="submit" kind="primary" disabled={busy}>
          {t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
    </form>
  );
}
