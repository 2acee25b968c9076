import { useState } from 'preact/hooks';
import { amountText } from '../../utils/costs/parse-field.ts';
import { CURRENCY_CODES, currencyOf } from '../../utils/metrics/currencies.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { unitsOf } from '../../utils/metrics/shop-units.ts';
import { ROLES } from '../../utils/notes/verdict-schema.ts';
import { changedTerms } from '../../utils/planner/changed-terms.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { readTerms, type TermsFault, type TypedTerms } from '../../utils/planner/read-product-terms.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { BrokenCeilings } from './broken-ceilings.tsx';
import { CeilingFields } from './ceiling-fields.tsx';
import { FormActions } from './form-actions.tsx';
import type { PlanProductProps } from './plan-props.ts';

interface FormProps extends PlanProductProps {
  readonly onDone: () => void;
}

/** The product as it would be saved, and those whose ceiling it would break. */
interface Broken {
  readonly product: PlanProductRecord;
  readonly held: readonly PlanProductRecord[];
}

function typedOf(product: PlanProductRecord, currency: Currency): TypedTerms {
  const { role, reason, targetPrice, stock, onHand, trafficShare, ceiling } = product;
  return {
    role: role ?? '',
    reason,
    price: amountText(targetPrice?.minor ?? null, currency),
    stock: stock?.toString() ?? '',
    onHand: onHand?.toString() ?? '',
    share: trafficShare === null ? '' : String(trafficShare / 100),
    ceilingPrice: amountText(ceiling?.price.minor ?? null, currency),
    ceilingFrom: ceiling?.from ?? '',
    ceilingTo: ceiling?.to ?? '',
    ceilingSource: ceiling?.source ?? '',
  };
}

/** Of a shop that is only a colleague's: what the prices were said in. */
function currencyFor({ targetPrice, ceiling }: PlanProductRecord, shop: ShopRow | null): Currency {
  const said = CURRENCY_CODES.find((code) => code === (targetPrice ?? ceiling?.price)?.currency);
  return shop || !said ? unitsOf(shop).currency : currencyOf(said);
}

function useForm({ store, product, onDone }: FormProps) {
  const shop = store.shops.value.find(({ id }) => id === product.shop) ?? null;
  const currency = currencyFor(product, shop);
  // As it was when the form was opened: what was not changed here may have been changed elsewhere.
  const [first] = useState(product);
  const [typed, setTyped] = useState(() => typedOf(product, currency));
  const [faults, setFaults] = useState<readonly TermsFault[]>([]);
  const [broken, setBroken] = useState<Broken | null>(null);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readTerms(typed, product.suggested, currency);
    setFaults(read.ok ? [] : read.faults);
    if (!read.ok) return;
    const changed = changedTerms(first, read.terms);
    const next = { ...product, ...changed };
    const held = store.wouldBreak(next);
    setBroken(held.length > 0 ? { product: next, held } : null);
    // Told first; a second click saves it all the same.
    if (held.length > 0 && broken === null) return;
    void store.editProduct(product, changed).then(onDone);
  };
  const set = (patch: Partial<TypedTerms>) => {
    setBroken(null);
    setTyped({ ...typed, ...patch });
  };
  return { typed, set, faults, broken, save, currency };
}

/** Role, price, stock, share of traffic and ceiling of a product in a plan. */
export function PlanProductForm(props: FormProps) {
  const { store, product, onDone } = props;
  const t = useTexts(planProductTexts);
  const language = useLanguage();
  const { roles } = roleTexts[language];
  const f = useForm(props);
  const fault = (of: TermsFault, text: string) => (f.faults.includes(of) ? text : undefined);
  const text = (field: keyof TypedTerms, label: string, error?: string) => (
    <Input
      key={field}
      label={label}
      value={f.typed[field]}
      maxLength={field === 'reason' ? 200 : 20}
      error={error}
      onInput={(event) => f.set({ [field]: event.currentTarget.value })}
    />
  );
  const { sign } = f.currency;
  const name = product.name || product.product;
  return (
    <form class="kp-card kp-stack" aria-label={t.edit(name)} onSubmit={f.save} ref={focusFirst}>
      <Select
        label={t.role}
        value={f.typed.role}
        options={[
          { value: '', label: product.suggested ? t.suggested(roles[product.suggested]) : t.noRole },
          ...ROLES.filter((role) => role !== product.suggested).map((role) => ({ value: role, label: roles[role] })),
        ]}
        onPick={(picked) => f.set({ role: ROLES.find((role) => role === picked) ?? '' })}
      />
      {f.typed.role !== '' && text('reason', t.reason, fault('reason', t.reasonFault))}
      {text('price', t.price(sign), fault('price', t.priceFault))}
      {text('stock', t.stock, fault('stock', t.numberFault))}
      {text('onHand', t.onHand, fault('onHand', t.numberFault))}
      {text('share', t.share, fault('share', t.shareFault))}
      <CeilingFields typed={f.typed} sign={sign} wrong={f.faults.includes('ceiling')} onChange={f.set} />
      {f.broken && <BrokenCeilings store={store} {...f.broken} />}
      <FormActions label={t.edit(name)} save={f.broken ? t.saveAnyway : t.save} cancel={t.cancel} onCancel={onDone}>
        <ConfirmButton label={t.remove} yes={t.remove} cancel={t.cancel} onYes={() => void store.drop(product)}>
          {t.removeAsk(name)}
        </ConfirmButton>
      </FormActions>
    </form>
  );
}
