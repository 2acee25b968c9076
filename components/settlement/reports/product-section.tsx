import { useContext, useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { lastDayOf } from '../../../utils/settlement/month-cover.ts';
import { FEE_PARTS, GROSS, NET } from '../../../utils/settlement/reports/parts.ts';
import { type ProductSum, profitOf } from '../../../utils/settlement/reports/product-sums.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import { PAGE_ROWS } from '../../../utils/stores/book-report-store.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { lineLabel, shopLabel } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import type { Day } from '../../../utils/time/day.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { LoadedView } from '../../panel/loaded-view.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TurnPages } from '../turn-pages.tsx';
import { useGrowing } from '../use-growing.ts';
import { OpenRows } from './figure-cell.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { type ToldProducts, useProducts } from './use-products.ts';

/** What the figures of a product are the sum of. */
const MONEY_PARTS = { gross: GROSS, refunds: ['refund'], fees: FEE_PARTS, net: NET } as const;

interface ProductTableProps extends ToldProducts {
  readonly shop: ShopReport;
  readonly month: string;
}

/** A page of them: hundreds drawn at once would hold everything else up. */
function ProductTable({ sums, labels, shop, month }: ProductTableProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const open = useContext(OpenRows);
  const [from, setFrom] = useState(0);
  const drawn = useGrowing(sums.slice(from, from + PAGE_ROWS), String(from));
  const labelOf = ({ product }: ProductSum) => labels?.get(product ?? '');
  const nameOf = ({ product }: ProductSum) => product ?? t.noProduct;
  const moneyColumn = (id: 'gross' | 'refunds' | 'fees' | 'net', header: string): Column<ProductSum> => ({
    id,
    header,
    align: 'end',
    cell: (sum) => {
      const what = `${header} ${nameOf(sum)}`;
      const [from, to] = [`${month}-01` as Day, lastDayOf(month)];
      const asked = { kind: 'moved', from, to, parts: MONEY_PARTS[id], product: sum.product } as const;
      const text = showAmount(sum[id]);
      return (
        <Button small kind="quiet" aria-label={`${what} ${text}`} onClick={() => open({ shops: [shop], what, asked })}>
          {text}
        </Button>
      );
    },
  });
  const piecesText = ({ pieces, closed }: ProductSum): string => {
    const text = String(pieces ?? t.unknown);
    return closed === 0 ? text : t.plusClosed(text, String(closed ?? t.unknown));
  };
  const profitText = (sum: ProductSum): string => {
    const profit = profitOf(sum, labelOf(sum)?.cost ?? null);
    if (profit === null) return t.unknown;
    return profit.atLeast ? t.atLeast(showAmount(profit.amount)) : showAmount(profit.amount);
  };
  const columns: readonly Column<ProductSum>[] = [
    { id: 'product', header: t.product, cell: nameOf },
    { id: 'role', header: t.role, cell: (sum) => labelOf(sum)?.role ?? t.unknown },
    moneyColumn('gross', t.totals.gross),
    moneyColumn('refunds', lineLabel('refund', language)),
    moneyColumn('fees', t.totals.fees),
    moneyColumn('net', t.totals.net),
    { id: 'pieces', header: t.pieces, align: 'end', cell: piecesText },
    { id: 'profit', header: t.profit, align: 'end', cell: profitText },
    { id: 'promotions', header: t.promotions, cell: (sum) => labelOf(sum)?.promotions.join(' · ') ?? '' },
  ];
  return (
    <>
      <Table caption={t.products} columns={columns} rows={drawn} rowKey={({ product }) => product ?? ''} />
      {sums.length > PAGE_ROWS && <TurnPages from={from} total={sums.length} onTurn={setFrom} />}
    </>
  );
}

interface ProductSectionProps {
  readonly store: SettlementStore;
  /** At least one. */
  readonly shops: readonly ShopReport[];
}

function OfShop({
  store,
  shop,
  month,
}: {
  readonly store: SettlementStore;
  readonly shop: ShopReport;
  readonly month: string;
}) {
  const t = useTexts(settlementReportTexts);
  const found = useProducts(store, shop, month);
  return (
    <LoadedView of={found}>
      {({ sums, labels }) => (
        <>
          {labels === null && <Notice tone="warn">{t.noLabels}</Notice>}
          {sums.length === 0 ? (
            <p>{t.noProductRows}</p>
          ) : (
            <>
              <ProductTable key={`${shop.book} ${month}`} sums={sums} labels={labels} shop={shop} month={month} />
              <SaveButtons asked={{ kind: 'products', shop, month, sums, labels }} />
            </>
          )}
        </>
      )}
    </LoadedView>
  );
}

/** 按商品: what each product's orders came to, beside what product data says of it. */
export function ProductSection({ store, shops }: ProductSectionProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [book, setBook] = useState('');
  const [picked, setPicked] = useState('');
  const shop = shops.find((one) => one.book === (book || store.book.value?.id)) ?? shops[0];
  const months = (shop?.months ?? []).map((one) => one.month).reverse();
  const month = months.find((one) => one === picked) ?? months[0];
  if (!shop) return null;
  return (
    <section class="ks-section" data-report="products">
      <h2>{t.products}</h2>
      <div class="kc-toolbar ks-books">
        <Select
          label={t.shop}
          value={shop.book}
          options={shops.map((one) => ({ value: one.book, label: shopLabel(one, language) }))}
          onPick={setBook}
        />
        {month && (
          <Select
            label={t.monthOf}
            value={month}
            options={months.map((one) => ({ value: one, label: one }))}
            onPick={setPicked}
          />
        )}
      </div>
      <p class="kc-soft kc-small">{t.profitWhy}</p>
      {/* Sums of another shop or month never stand under these names. */}
      {month ? (
        <OfShop key={`${shop.book} ${month}`} store={store} shop={shop} month={month} />
      ) : (
        <p>{t.noProductRows}</p>
      )}
    </section>
  );
}
