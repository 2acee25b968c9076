import { useRef, useState } from 'preact/hooks';
import { panelMarksTexts } from '../../utils/texts/panel-marks.ts';
import { priceText } from '../../utils/texts/sentence-figures.ts';
import { useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { Button } from '../ui/button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { type Marks, MarksForm } from './marks-form.tsx';
import { useAction } from './use-action.ts';
import type { PinProps } from './use-pin.ts';

function Marked({ brand, seasonal, promo }: Marks) {
  const t = useTexts(panelMarksTexts);
  const { currency } = useShopUnits();
  const parts = [
    ...(brand ? [t.marked.brand] : []),
    ...(seasonal ? [t.marked.seasonal] : []),
    ...(promo ? [t.marked.promo(priceText(promo.price, currency), promo.uplift?.toString() ?? null)] : []),
  ];
  return <p class={parts.length === 0 ? 'kc-soft kc-small' : ''}>{parts.length === 0 ? t.none : t.list(parts)}</p>;
}

/** What the operator says a product is, and the price planned for it: no figure tells these. */
export function ProductMarks({ summary, stores }: PinProps) {
  const t = useTexts(panelMarksTexts);
  const [editing, setEditing] = useState(false);
  const [state, run] = useAction();
  const place = useRef<HTMLElement>(null);
  const own = stores.notes.product(summary.product);
  const marks = { brand: own?.brand ?? false, seasonal: own?.seasonal ?? false, promo: own?.promo ?? null };
  const close = () => {
    setEditing(false);
    place.current?.querySelector('button')?.focus();
  };
  const save = (next: Marks) =>
    run(async () => {
      await stores.notes.describe(summary.product, next);
      await stores.actions.refreshShop(summary.shop);
      close();
      return '';
    });
  return (
    <section class="kp-group" aria-label={t.title} ref={place}>
      <h2>{t.title}</h2>
      <Marked {...marks} />
      <span>
        <Button small icon="edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t.edit}
        </Button>
      </span>
      {editing && <MarksForm marks={marks} busy={state.kind === 'busy'} onSave={save} onCancel={close} />}
      <ActionNotice state={state} />
    </section>
  );
}
