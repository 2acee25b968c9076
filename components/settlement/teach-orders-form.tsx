import { useState } from 'preact/hooks';
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import { ordersProblems } from '../../utils/settlement/taught-orders-problems.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { TeachBillProps } from './teach-bill-form.tsx';
import { TaughtHead } from './teach-head.tsx';
import { firstOrdersDraft, ordersOf, type TeachOrdersDraft } from './teach-orders-draft.ts';
import { OrderRoleFields, StateFields } from './teach-orders-fields.tsx';
import { OrdersTrialLine } from './teach-orders-trial.tsx';
import { useKeep } from './use-keep.ts';
import { useTrial } from './use-trial.ts';

interface FormProps extends TeachBillProps {
  readonly sheet: string;
  readonly look: LookedBill;
}

const NO_NAME = 'name';

function useDraftTrial({ store, id, sheet, look }: FormProps, draft: TeachOrdersDraft) {
  const { columns, repeats, source } = draft;
  const taught = ordersOf(draft, look, []);
  const isSaid = ordersProblems(taught).every((problem) => problem === NO_NAME);
  return useTrial({
    ask: isSaid ? () => store.teaching.tryOrders(id, sheet, taught) : null,
    said: [id, sheet, columns, repeats, source],
  });
}

/** Which column of a list of orders is what; kept only once every row reads. */
export function TeachOrdersForm(props: FormProps) {
  const { store, id, sheet, look, name, onCancel } = props;
  const t = useTexts(teachBillTexts);
  const own = useTexts(teachOrdersTexts);
  const [draft, setDraft] = useState(() => firstOrdersDraft(look, store.book.value?.source ?? 'other'));
  const [pressed, setPressed] = useState(false);
  const set = (more: Partial<TeachOrdersDraft>) => setDraft({ ...draft, ...more });
  const trial = useDraftTrial(props, draft);
  const words = trial !== null && trial !== 'failed' && trial.ok ? trial.words : null;
  const taught = ordersOf(draft, look, words ?? []);
  const [problem] = ordersProblems(taught);
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
        <OrderRoleFields draft={draft} look={look} set={set} />
      </div>
      <OrdersTrialLine trial={trial} problem={problem === NO_NAME ? undefined : problem} name={name} />
      {words && words.length > 0 && <StateFields words={words} draft={draft} set={set} />}
      {pressed && problem && <Notice tone="bad">{own.problems[problem]}</Notice>}
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
