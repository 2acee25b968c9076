import { useState } from 'preact/hooks';
import type { CostPlan } from '../../utils/costs/match-costs.ts';
import type { CostsRead, CostsStore } from '../../utils/stores/costs-store.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Textarea } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ActionNotice } from './action-notice.tsx';
import { CostPreview } from './cost-preview.tsx';
import { CostUndo } from './cost-undo.tsx';
import { useAction } from './use-action.ts';
import { useDropped } from './use-dropped.ts';

const ACCEPTED = '.xls,.xlsx,.csv,.txt,.zip';

/** Two columns, pasted or out of a file: looked at first, stored on the second click. */
export function CostPaste({ store }: { readonly store: CostsStore }) {
  const t = useTexts(panelCostsTexts);
  const [text, setText] = useState('');
  const [plan, setPlan] = useState<CostPlan | null>(null);
  const [state, run] = useAction();
  const look = (read: () => Promise<CostsRead>) =>
    run(async () => {
      setPlan(null);
      const found = await read();
      if (!found.ok) throw new Error(t.failed[found.why]);
      setPlan(found.plan);
      return '';
    });
  const take = ([file]: readonly File[]) => file && look(() => store.readFile(file));
  useDropped(take);
  const busy = state.kind === 'busy';
  const keep = (chosen: CostPlan) =>
    run(async () => {
      const stored = await store.store(chosen);
      setPlan(null);
      setText('');
      return t.stored(stored);
    });
  return (
    <section class="kp-group" aria-label={t.paste}>
      <h3>{t.paste}</h3>
      <Textarea
        label={t.pasteLabel}
        hint={t.pasteHint}
        rows={6}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setPlan(null);
        }}
      />
      <div class="kp-cost-actions">
        <Button
          kind={plan ? 'plain' : 'primary'}
          disabled={busy || text.trim() === ''}
          onClick={() => look(() => store.readText(text))}
        >
          {t.preview}
        </Button>
        <FileButton label={t.file} accept={ACCEPTED} disabled={busy} onFiles={take} />
      </div>
      <p class="kc-soft kc-small">{t.fileHint}</p>
      {busy && <Notice>{t.reading}</Notice>}
      {plan && (
        <CostPreview plan={plan} currency={store.currency} busy={busy} onStore={keep} onCancel={() => setPlan(null)} />
      )}
      <ActionNotice state={state} />
      <CostUndo store={store} />
    </section>
  );
}
