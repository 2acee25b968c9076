import { showCount, showFigure } from '../../utils/metrics/format.ts';
import type { ProductParts, SkuFigures } from '../../utils/storage/product-parts.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelPartsTexts } from '../../utils/texts/panel-parts.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits, useTimeText } from '../shop-units.ts';
import { type Column, Table } from '../ui/table.tsx';
import { Meanings } from './meanings.tsx';

/** Stock of each SKU as the newest reading that has any states it. */
export function ProductSkus({ skus }: { readonly skus: NonNullable<ProductParts['skus']> }) {
  const t = useTexts(panelPartsTexts);
  const { unread } = useTexts(commonTexts);
  const language = useLanguage();
  const { currency } = useShopUnits();
  const timeText = useTimeText();
  const columns: readonly Column<SkuFigures>[] = [
    { id: 'sku', header: t.sku, cell: (row) => row.name ?? row.sku },
    { id: 'stock', header: t.stock, cell: ({ figures }) => showCount(figures.stock) ?? unread },
    {
      id: 'days',
      header: t.stockDays,
      cell: ({ figures }) => showFigure('stockDays', figures.stockDays, currency, language) ?? unread,
    },
    { id: 'sold', header: t.sold, cell: ({ figures }) => showCount(figures.payItems) ?? unread },
  ];
  return (
    <>
      <h3>{t.skus}</h3>
      <p class="kc-small kc-soft">{t.skusBody(timeText(skus.readAt))}</p>
      <div class="kp-original">
        <Table caption={t.skus} columns={columns} rows={skus.rows} rowKey={(row) => row.sku} />
      </div>
      <Meanings metrics={['stock', 'stockDays', 'payItems']} />
    </>
  );
}
