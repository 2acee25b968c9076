import { valueOr } from '../../utils/stores/live-query.ts';
import type { ShopStore } from '../../utils/stores/shop-store.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';

/** Which shop is shown: a choice where there are several, else just its name; the product's before the first one. */
export function ShopSwitch({ shops }: { readonly shops: ShopStore }) {
  const t = useTexts(panelTexts);
  const { product } = useTexts(commonTexts);
  const rows = valueOr(shops.shops.value, []);
  const current = shops.current.value;
  const nameOf = (shop: (typeof rows)[number]) => t.shopName(shop.name, shop.claimed || shop.demo);
  if (current === null || rows.length === 1) {
    return <h1 class="kp-shop kp-row-name">{current ? nameOf(current) : product}</h1>;
  }
  return (
    <div class="kp-shop">
      <h1 class="kc-hidden">{product}</h1>
      <Select
        label={t.shop}
        labelHidden
        value={current.id}
        options={rows.map((shop) => ({ value: shop.id, label: nameOf(shop) }))}
        onPick={shops.choose}
      />
    </div>
  );
}
