import { termsOf } from '../../utils/costs/next-records.ts';
import type { CostsStore } from '../../utils/stores/costs-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { fieldText, useCostFields } from './cost-fields.ts';
import { CostInputs } from './cost-inputs.tsx';
import { useAction } from './use-action.ts';

const IDS = ['cost', 'feeRate', 'shipping', 'returnRate'] as const;

export interface CostFormProps {
  readonly product: string;
  readonly store: CostsStore;
  /** Return rate of the refunds read; null = not known. */
  readonly returns: number | null;
  readonly onDone: () => void;
}

/** 成本 of one product, and what it says itself of fee, shipping and returns. */
export function CostForm({ product, store, returns, onDone }: CostFormProps) {
  const t = useTexts(panelCostsTexts);
  const shell = useTexts(panelTexts);
  const { currency, defaults } = store;
  const fields = useCostFields(IDS, termsOf(store.costOf(product)), currency);
  const [state, run] = useAction();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const values = fields.values();
    if (!values) return;
    run(async () => {
      await store.saveProduct(product, values);
      onDone();
      return '';
    });
  };
  const hint = (id: (typeof IDS)[number]) => {
    if (id === 'returnRate' && returns !== null) return t.byRefunds(`${fieldText(id, returns, currency)}%`);
    const shop = id === 'cost' ? null : (defaults.value?.[id] ?? null);
    if (id === 'cost' || shop === null) return undefined;
    return t.byDefault(id === 'shipping' ? fieldText(id, shop, currency) : `${fieldText(id, shop, currency)}%`);
  };
  return (
    <form class="kp-card kp-stack" aria-label={t.title} onSubmit={save} ref={focusFirst}>
      <CostInputs ids={IDS} fields={fields} sign={currency.sign} hint={hint} />
      <Toolbar label={t.title}>
        <Button kind="primary" type="submit" disabled={state.kind === 'busy'}>
          {shell.save}
        </Button>
        <Button onClick={onDone}>{shell.cancel}</Button>
      </Toolbar>
      <ActionNotice state={state} />
    </form>
  );
}
