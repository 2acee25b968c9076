import { useState } from 'preact/hooks';
import type { FeePage } from '../../utils/imports/settlement-protocol.ts';
import { FEN } from '../../utils/settlement/amount.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { FeeRow } from '../../utils/splits/fee-check.ts';
import { feeKey } from '../../utils/splits/fee-sides.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { Loaded } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { feesTexts } from '../../utils/texts/fees.ts';
import { feeName, showFen } from '../../utils/texts/split-finding.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LoadedView } from '../panel/loaded-view.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { DefaultFeeForm } from './default-fee-form.tsx';
import { TurnPages } from './turn-pages.tsx';

interface FeesViewProps {
  readonly store: SettlementStore;
  readonly book: BookRow;
  readonly month: string;
}

/** Anew whenever the books or what is agreed change. */
function usePage({ store, book, month }: FeesViewProps, from: number): Loaded<FeePage> {
  const by = [store, store.report.value, store.rules.value, from];
  return useLoaded({ ask: () => store.fees(book.id, month, from), by, subject: `${book.id} ${month}` });
}

function Rows({
  page,
  from,
  onTurn,
}: {
  readonly page: FeePage;
  readonly from: number;
  readonly onTurn: (from: number) => void;
}) {
  const t = useTexts(feesTexts);
  const language = useLanguage();
  const columns: readonly Column<FeeRow>[] = [
    { id: 'order', header: t.order, cell: ({ order }) => order },
    {
      id: 'difference',
      header: t.difference,
      align: 'end',
      cell: ({ billed, expected }) => showAmount(billed - expected * FEN),
    },
    { id: 'expected', header: t.expected, align: 'end', cell: ({ expected }) => showFen(expected) },
    {
      id: 'billed',
      header: t.billed,
      align: 'end',
      cell: ({ billed, kind }) => (kind === 'missing' ? t.notYet : showAmount(billed)),
    },
    { id: 'fee', header: t.fee, cell: ({ fee }) => feeName(fee, language) },
    { id: 'rule', header: t.rule, cell: ({ rule }) => (rule ? t.version(rule.name, rule.version) : t.byDefault) },
  ];
  return (
    <>
      <Table
        caption={t.title}
        columns={columns}
        rows={page.rows}
        rowKey={({ order, fee }) => `${order} ${feeKey(fee)}`}
      />
      {page.total > page.rows.length && <TurnPages from={from} total={page.total} onTurn={onTurn} />}
    </>
  );
}

/** 平台扣费核对: what platforms took of the orders of a month, against rules and the shop's default. */
export function FeesView(props: FeesViewProps) {
  const t = useTexts(feesTexts);
  const language = useLanguage();
  const [from, setFrom] = useState(0);
  const found = usePage(props, from);
  return (
    <LoadedView of={found}>
      {(page) => (
        <div class="ks-section">
          <p class="kc-soft kc-small">{t.why}</p>
          <p>{page.checked === 0 ? t.none : t.sum(page.agree, page.checked)}</p>
          {page.silent > 0 && <Notice>{t.silent(page.silent)}</Notice>}
          {page.unknown > 0 && <Notice>{t.unknown(page.unknown)}</Notice>}
          {page.unsaid.map(({ fee, orders, billed }) => (
            <Notice key={feeKey(fee)}>{t.unsaid(feeName(fee, language), orders, showAmount(billed))}</Notice>
          ))}
          {page.total > 0 && <Rows page={page} from={from} onTurn={setFrom} />}
          <DefaultFeeForm store={props.store} book={props.book} />
        </div>
      )}
    </LoadedView>
  );
}
