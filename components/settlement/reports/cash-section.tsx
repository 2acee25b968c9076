import { useContext, useMemo, useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { Awaited, CashDay } from '../../../utils/settlement/reports/cash-days.ts';
import { NET } from '../../../utils/settlement/reports/parts.ts';
import type { RowsAsked } from '../../../utils/settlement/reports/report-rows.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { awaitedNote, awaitedText, shopLabel } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFailing } from '../use-failing.ts';
import { CashChart } from './cash-chart.tsx';
import { DuesTable } from './dues-table.tsx';
import { OpenRows } from './figure-cell.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useDues } from './use-dues.ts';

interface CashButtonProps {
  readonly shop: ShopReport;
  readonly what: string;
  readonly text: string;
  readonly asked: RowsAsked;
}

function CashButton({ shop, what, text, asked }: CashButtonProps) {
  const open = useContext(OpenRows);
  return (
    <Button small kind="quiet" aria-label={`${what} ${text}`} onClick={() => open({ shops: [shop], what, asked })}>
      {text}
    </Button>
  );
}

function AwaitedCell({
  shop,
  awaited,
  when,
  label,
}: {
  readonly shop: ShopReport;
  readonly awaited: Awaited;
  readonly when: (RowsAsked & { kind: 'awaited' })['when'];
  readonly label: string;
}) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  if (awaited.orders === 0) return null;
  const what = `${t.awaited} ${label}`;
  const note = awaitedNote(awaited, language);
  return (
    <>
      <CashButton shop={shop} what={what} text={awaitedText(awaited, language)} asked={{ kind: 'awaited', when }} />
      {note && <span class="kc-soft kc-small"> {note}</span>}
    </>
  );
}

function CashTable({ shop }: { readonly shop: ShopReport }) {
  const t = useTexts(settlementReportTexts);
  const moved = (day: CashDay['day'], parts: typeof NET): RowsAsked => ({ kind: 'moved', from: day, to: day, parts });
  const columns: readonly Column<CashDay>[] = [
    { id: 'day', header: t.day, cell: ({ day }) => day },
    {
      id: 'awaited',
      header: t.awaited,
      align: 'end',
      cell: ({ day, awaited }) => <AwaitedCell shop={shop} awaited={awaited} when={day} label={day} />,
    },
    { id: 'orders', header: t.orders, align: 'end', cell: ({ awaited }) => awaited.orders || '' },
    {
      id: 'settled',
      header: t.settled,
      align: 'end',
      cell: ({ day, settled }) =>
        settled !== 0 && (
          <CashButton shop={shop} what={`${t.settled} ${day}`} text={showAmount(settled)} asked={moved(day, NET)} />
        ),
    },
    {
      id: 'paidOut',
      header: t.paidOut,
      align: 'end',
      cell: ({ day, paidOut }) =>
        paidOut !== 0 && (
          <CashButton
            shop={shop}
            what={`${t.paidOut} ${day}`}
            text={showAmount(paidOut)}
            asked={moved(day, ['withdrawal'])}
          />
        ),
    },
  ];
  return <Table caption={t.cash} columns={columns} rows={shop.cash.days} rowKey={({ day }) => day} />;
}

/** Money whose day is past or not known. */
function Others({ shop }: { readonly shop: ShopReport }) {
  const t = useTexts(settlementReportTexts);
  const kinds = ['late', 'undated', 'far'] as const;
  return (
    <>
      {kinds.map((when) => {
        const awaited = shop.cash[when];
        if (awaited.orders === 0) return null;
        return (
          <p key={when}>
            {t[when]}: <AwaitedCell shop={shop} awaited={awaited} when={when} label={t[when]} /> · {t.orders}{' '}
            {awaited.orders}
          </p>
        );
      })}
    </>
  );
}

interface CashSectionProps {
  readonly store: SettlementStore;
  /** At least one. */
  readonly shops: readonly ShopReport[];
}

/** 现金日历 of a shop: what is to come by day, and what came. */
export function CashSection({ store, shops }: CashSectionProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  const [failed, run] = useFailing();
  const shop = shops.find(({ book }) => book === (picked ?? store.book.value?.id)) ?? shops[0];
  const found = useDues(store, shop);
  const dues = found.state === 'ready' ? found.value : null;
  const asked = useMemo(() => shop && ({ kind: 'cash', shop, dues } as const), [shop, dues]);
  if (!shop || !asked) return null;
  const { days, late, undated, far } = shop.cash;
  const saveCalendar = async () =>
    (await import('../../../utils/stores/save-report.ts')).saveCashCalendar(shop, dues, language, store.now());
  return (
    <section class="ks-section ks-cash" data-report="cash">
      <h2>{t.cash}</h2>
      <div class="kc-toolbar ks-books">
        <Select
          label={t.shop}
          value={shop.book}
          options={shops.map((one) => ({ value: one.book, label: shopLabel(one, language) }))}
          onPick={setPicked}
        />
      </div>
      <p class="kc-soft kc-small">{shop.settleDays === null ? t.cashUnknown : t.cashWhy(shop.settleDays)}</p>
      {days.length + late.orders + undated.orders + far.orders === 0 && <p>{t.cashEmpty}</p>}
      <CashChart cash={shop.cash} theme={store.settings.settings.value?.theme ?? 'auto'} />
      {days.length > 0 && <CashTable shop={shop} />}
      <Others shop={shop} />
      <DuesTable found={found} today={shop.cash.today} />
      {found.state !== 'loading' && (
        <SaveButtons asked={asked}>
          <Button small icon="download" onClick={() => run(saveCalendar)}>
            {t.saveIcs}
          </Button>
        </SaveButtons>
      )}
      <p class="kc-soft kc-small">{t.icsAgain}</p>
      {failed && <p role="alert">{t.notSaved}</p>}
    </section>
  );
}
