import { useState } from 'preact/hooks';
import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { orderOpenTexts } from '../../utils/texts/order-open.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { OrderSplitView } from './lazy-views.ts';

interface OrderSplitButtonProps {
  readonly item: Reconciled;
  readonly store: SettlementStore;
}

/** Opens the path of one order. */
export function OrderSplitButton({ item, store }: OrderSplitButtonProps) {
  const t = useTexts(orderOpenTexts);
  const [open, setOpen] = useState(false);
  // A page of orders has a button each, and few are ever pressed.
  const [seen, setSeen] = useState(false);
  const show = () => {
    setSeen(true);
    setOpen(true);
  };
  const order = item.order ?? '';
  return (
    <>
      <Button small aria-label={t.openOf(order)} onClick={show}>
        {t.open}
      </Button>
      {seen && (
        <Dialog open={open} title={t.title(order)} closeLabel={t.close} onClose={() => setOpen(false)}>
          <OrderSplitView item={item} store={store} />
        </Dialog>
      )}
    </>
  );
}
