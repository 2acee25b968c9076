import { useRef, useState } from 'preact/hooks';
import { productName } from '../../utils/stores/product-name.ts';
import { panelMarksTexts } from '../../utils/texts/panel-marks.ts';
import { priceText } from '../../utils/texts/sentence-figures.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { type HeldPrice, type Marks, MarksForm, type MarksFormProps } from './marks-form.tsx';
import { useAction } from './use-action.ts';
import type { PinProps } from './use-pin.ts';

type Choice = MarksFormProps['mains'][number];

/** What is 主推 now, and what it is linked to whatever that is now. */
function useMains({ summary, stores }: PinProps, linkedTo: string | null): readonly Choice[] {
  const t = useTexts(panelMarksTexts);
  const today = stores.suggestions.today.value;
  const rows = today.state === 'ready' ? today.value.rows : [];
  const mains = rows.flatMap((row): Choice[] => {
    const { verdict } = row.suggestion;
    const isMain = verdict.kind === 'role' && verdict.role === 'main' && row.product !== summary.product;
    return isMain ? [{ value: row.product, label: productName(row, t.byId(row.product)) }] : [];
  });
  const isKnown = linkedTo === null || mains.some(({ value }) => value === linkedTo);
  return isKnown ? mains : [...mains, { value: linkedTo, label: t.byId(linkedTo) }];
}

function Marked({ marks, mains }: Pick<MarksFormProps, 'marks' | 'mains'>) {
  const t = useTexts(panelMarksTexts);
  const { currency } = useShopUnits();
  const { brand, seasonal, promo, linkedTo } = marks;
  const main = mains.find(({ value }) => value === linkedTo);
  const parts = [
    ...(brand ? [t.marked.brand] : []),
    ...(seasonal ? [t.marked.seasonal] : []),
    ...(promo ? [t.marked.promo(priceText(promo.price, currency), promo.uplift?.toString() ?? null)] : []),
    ...(main ? [t.marked.linkedTo(main.label)] : []),
  ];
  return <p class={parts.length === 0 ? 'kc-soft kc-small' : ''}>{parts.length === 0 ? t.none : t.list(parts)}</p>;
}

/** What the operator says a product is, and the price planned for it: no figure tells these. */
export function ProductMarks(props: PinProps) {
  const { summary, stores } = props;
  const t = useTexts(panelMarksTexts);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const [held, setHeld] = useState<HeldPrice | null>(null);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const own = stores.notes.product(summary.product);
  const linkedTo = own?.linkedTo ?? null;
  const mains = useMains(props, linkedTo);
  const marks = { brand: own?.brand ?? false, seasonal: own?.seasonal ?? false, promo: own?.promo ?? null, linkedTo };
  const close = () => {
    setEditing(false);
    setHeld(null);
    place.current?.querySelector('button')?.focus();
  };
  const save = (next: Marks) =>
    run(async () => {
      const price = next.promo?.price ?? null;
      // Told first; a second click with the same price saves it all the same.
      if (price !== null && price !== held?.price) {
        const { shop, product } = summary;
        const lines = await stores.actions.heldPrices({ shop, product, minor: price, language });
        setHeld({ price, lines });
        if (lines.length > 0) return '';
      }
      await stores.notes.describe(summary.product, next);
      await stores.actions.refreshShop(summary.shop);
      close();
      return '';
    });
  return (
    <section class="kp-group" aria-label={t.title} ref={place}>
      <h2>{t.title}</h2>
      <Marked marks={marks} mains={mains} />
      <span>
        <Button small icon="edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t.edit}
        </Button>
      </span>
      {editing && (
        <MarksForm
          marks={marks}
          mains={mains}
          held={held}
          busy={state.kind === 'busy'}
          onSave={save}
          onCancel={close}
        />
      )}
      <ActionNotice state={state} />
    </section>
  );
}
