import { useState } from 'preact/hooks';
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { AnyTaughtDraft } from '../../utils/settlement/taught-orders.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useLanguage, useTexts } from '../language.ts';
import { FormEnd } from './form-end.tsx';
import { TaughtHead } from './teach-head.tsx';
import type { DraftHead, ReadTrial, TeachKind } from './teach-kind.ts';
import { TrialLine, type Tried } from './teach-trial.tsx';
import { useKeep } from './use-keep.ts';
import { useTrial } from './use-trial.ts';

export interface TeachProps {
  readonly store: SettlementStore;
  /** Of the file. */
  readonly id: number;
  readonly name: string;
  readonly onCancel: () => void;
}

interface FormProps<D extends DraftHead, T extends AnyTaughtDraft, P extends string, W, R extends ReadTrial<W>>
  extends TeachProps {
  readonly kind: TeachKind<D, T, P, W, R>;
  readonly sheet: string;
  readonly look: LookedBill;
}

function useDraftTrial<D extends DraftHead, T extends AnyTaughtDraft, P extends string, W, R extends ReadTrial<W>>(
  { kind, store, id, sheet, look }: FormProps<D, T, P, W, R>,
  draft: D,
): Tried<R> {
  const taught = kind.taughtOf(draft, look, []);
  const isSaid = kind.problemsOf(taught).every((problem) => problem === 'name');
  return useTrial({
    ask: isSaid ? () => kind.tryIt(store.teaching, id, sheet, taught) : null,
    // What it is called changes nothing of what it comes to.
    said: [id, sheet, { ...taught, name: '' }],
  });
}

/** Which column is what; kept only once every row reads. */
export function TeachForm<D extends DraftHead, T extends AnyTaughtDraft, P extends string, W, R extends ReadTrial<W>>(
  props: FormProps<D, T, P, W, R>,
) {
  const { kind, store, id, sheet, look, name, onCancel } = props;
  const { Roles, Words, Sums } = kind;
  const t = useTexts(teachBillTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState(() => kind.firstDraft(look, store.book.value?.source ?? 'other'));
  const [pressed, setPressed] = useState(false);
  const set = (more: Partial<D> | Partial<DraftHead>) => setDraft({ ...draft, ...more });
  const trial = useDraftTrial(props, draft);
  const words = trial !== null && trial !== 'failed' && trial.ok ? trial.words : null;
  const taught = kind.taughtOf(draft, look, words ?? []);
  const [problem] = kind.problemsOf(taught);
  const said = problem && kind.problemText(problem, language);
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
        <Roles draft={draft} look={look} set={set} />
      </div>
      <TrialLine trial={trial} problem={problem === 'name' ? undefined : said} name={name} Sums={Sums} />
      {words && words.length > 0 && <Words words={words} draft={draft} set={set} />}
      <FormEnd
        said={[...(pressed && said ? [said] : []), ...(failed ? [t.failed] : [])]}
        keep={t.save}
        busy={busy}
        primary
        cancel={{ label: t.cancel, onClick: onCancel }}
      />
    </form>
  );
}
