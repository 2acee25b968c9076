import { shopBreakEven } from '../../utils/costs/break-even.ts';
import { UNKNOWN_DEFAULTS } from '../../utils/costs/cost-record.ts';
import { ratioText } from '../../utils/costs/ratio-text.ts';
import type { CostsStore } from '../../utils/stores/costs-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useCostFields } from './cost-fields.ts';
import { CostInputs } from './cost-inputs.tsx';
import { useAction } from './use-action.ts';

const IDS = ['margin', 'feeRate', 'shipping', 'returnRate', 'restockDays'] as const;

/** What the stored defaults come to. */
function ShopRatio({ store }: { readonly store: CostsStore }) {
  const t = useTexts(panelCostsTexts);
  const ratio = shopBreakEven(store.defaults.value ?? UNKNOWN_DEFAULTS);
  if (ratio === null) return null;
  return <p class="kc-small">{ratio === 'loss' ? t.shopLoss : t.shopRatio(ratioText(ratio))}</p>;
}

/** 毛利率, 扣点, 运费, 退货率 and 补货天数 of the shop; each may stay unknown. */
export function CostDefaultsForm({ store }: { readonly store: CostsStore }) {
  const t = useTexts(panelCostsTexts);
  const shell = useTexts(panelTexts);
  const hints: Partial<Record<(typeof IDS)[number], string>> = { margin: t.marginHint, restockDays: t.restockHint };
  const fields = useCostFields(IDS, { ...UNKNOWN_DEFAULTS, ...store.defaults.value }, store.currency);
  const [state, run] = useAction();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const values = fields.values();
    if (!values) return;
    run(async () => {
      await store.saveDefaults(values);
      return t.saved;
    });
  };
  return (
    <section class="kp-group" aria-label={t.defaults}>
      <h3>{t.defaults}</h3>
      <p class="kc-soft kc-small">{t.defaultsHint}</p>
      <form class="kp-stack" aria-label={t.defaults} onSubmit={save}>
        <CostInputs ids={IDS} fields={fields} sign={store.currency.sign} hint={(id) => hints[id]} />
        <div>
          <Button type="submit" disabled={state.kind === 'busy'}>
            {shell.save}
          </Button>
        </div>
      </form>
      <ShopRatio store={store} />
      <ActionNotice state={state} />
    </section>
  );
}
