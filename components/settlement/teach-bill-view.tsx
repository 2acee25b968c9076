import { useEffect, useState } from 'preact/hooks';
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { BillLookOutcome } from '../../utils/imports/settlement-protocol.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { TEACH_BILL } from './teach-bill.tsx';
import { TeachForm, type TeachProps } from './teach-form.tsx';
import { TEACH_ORDERS } from './teach-orders.tsx';

/** Nothing of people stands in it. */
function FirstRows({ look }: { readonly look: LookedBill }) {
  const t = useTexts(teachBillTexts);
  const columns = look.columns.map(({ at, header, samples, bar }): Column<number> => {
    return { id: `${at}`, header: bar ? `${header} · ${t.bars[bar]}` : header, cell: (row) => samples[row] ?? '' };
  });
  const rows = [...(look.columns[0]?.samples ?? []).keys()];
  return <Table caption={t.firstRows} columns={columns} rows={rows} rowKey={String} />;
}

type Looked = Extract<BillLookOutcome, { ok: true }>;
type Where = Parameters<SettlementStore['teaching']['look']>[1];

function WhereFields({ looked, onLook }: { readonly looked: Looked; readonly onLook: (where: Where) => void }) {
  const t = useTexts(teachBillTexts);
  const { sheets, sheet, look } = looked;
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label={t.sheet}
          value={sheet}
          options={sheets.map((one) => ({ value: one, label: one }))}
          onPick={(next) => onLook({ sheet: next, headerRow: null })}
        />
      )}
      {look.headerRows.length > 1 && (
        <Select
          label={t.headerRow}
          value={String(look.headerRow)}
          options={look.headerRows.map(({ row, text }) => ({ value: String(row), label: t.row(row + 1, text) }))}
          onPick={(row) => onLook({ sheet, headerRow: Number(row) })}
        />
      )}
    </>
  );
}

/** A bill or a list of orders, as it likely is or the operator says. */
function TaughtAs(props: TeachProps & { readonly sheet: string; readonly look: LookedBill }) {
  const t = useTexts(teachOrdersTexts);
  const [kind, setKind] = useState(props.look.likely);
  return (
    <>
      <div class="ks-form">
        <Select
          label={t.kind}
          value={kind}
          options={(['bill', 'orders'] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onPick={(next) => setKind(next === 'orders' ? 'orders' : 'bill')}
        />
      </div>
      {kind === 'bill' ? (
        <TeachForm key="bill" {...props} kind={TEACH_BILL} />
      ) : (
        <TeachForm key="orders" {...props} kind={TEACH_ORDERS} />
      )}
    </>
  );
}

/** A table that no layout fits: the operator says once what its columns are. */
export function TeachBillView(props: TeachProps) {
  const { store, id, name, onCancel } = props;
  const t = useTexts(teachBillTexts);
  const language = useLanguage();
  const [where, setWhere] = useState<Where>({ sheet: null, headerRow: null });
  const [looked, setLooked] = useState<BillLookOutcome | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (next: BillLookOutcome | 'failed') => !gone && setLooked(next);
    store.teaching.look(id, where).then(show, () => show('failed'));
    return () => {
      gone = true;
    };
  }, [store, id, where]);
  const cancel = <Button onClick={onCancel}>{t.cancel}</Button>;
  if (looked === null) return <p role="status">{t.trying}</p>;
  if (looked === 'failed' || !looked.ok || looked.look.headerRow < 0) {
    const text = looked === 'failed' ? t.failed : looked.ok ? t.noHeader : billRefusal(name, looked.refusal, language);
    return (
      <Notice tone="warn" actions={cancel}>
        {text}
      </Notice>
    );
  }
  return (
    <section ref={focusFirst} class="ks-section" aria-label={t.title}>
      <h3>{t.title}</h3>
      <p class="kc-soft">{t.intro}</p>
      <div class="ks-form">
        <WhereFields looked={looked} onLook={setWhere} />
      </div>
      <FirstRows look={looked.look} />
      <TaughtAs key={`${looked.sheet} ${looked.look.headerRow}`} {...props} sheet={looked.sheet} look={looked.look} />
    </section>
  );
}
