import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BillTableSummary } from '../../utils/imports/settlement-protocol.ts';
import type { BillItem } from '../../utils/stores/settlement-source.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { TeachOffer } from './teach-offer.tsx';

interface BillItemLineProps {
  readonly item: BillItem;
  readonly store: SettlementStore;
}

function TableFacts({ table }: { readonly table: BillTableSummary }) {
  const t = useTexts(settlementScreenTexts);
  const language = useLanguage();
  const { name, rows, first, last, lost, balanceBreaks, sumsMissing, untaught, leftOut } = table;
  const comma = language === 'zh' ? '、' : ', ';
  const days = first === null ? '' : first === last ? first : `${first} – ${last}`;
  return (
    <>
      <p>{t.is(name[language], rows, days)}</p>
      {lost > 0 && <Notice tone="warn">{t.lost(lost)}</Notice>}
      {balanceBreaks > 0 && <Notice tone="warn">{t.breaks(balanceBreaks)}</Notice>}
      {sumsMissing && <Notice tone="warn">{t.sumsMissing}</Notice>}
      {untaught.rows > 0 && <Notice tone="warn">{t.untaught(untaught.rows, untaught.words.join(comma))}</Notice>}
      {leftOut.length > 0 && <p class="kc-soft kc-small">{t.leftOut(leftOut.join(comma))}</p>}
    </>
  );
}

function ReadItem({ item, store }: BillItemLineProps) {
  const t = useTexts(settlementScreenTexts);
  const book = store.book.value;
  if (item.state !== 'read') return null;
  return (
    <>
      {item.tables.map((table) => (
        <TableFacts key={`${table.sheet} ${table.layout}`} table={table} />
      ))}
      {item.unread.length > 0 && (
        <TeachOffer item={item} store={store} tone="warn" offered={true}>
          {t.unread(item.unread.join(' · '))}
        </TeachOffer>
      )}
      {item.known && <Notice>{t.known}</Notice>}
      <div class="kc-toolbar">
        <Button kind="primary" disabled={book === null} onClick={() => book && void store.storeItem(item.id, book.id)}>
          {book ? t.storeTo(book.name) : t.needBook}
        </Button>
        <Button onClick={() => store.dropItem(item.id)}>{t.remove}</Button>
      </div>
    </>
  );
}

function ItemBody({ item, store }: BillItemLineProps) {
  const t = useTexts(settlementScreenTexts);
  const language = useLanguage();
  const remove = (
    <Button small onClick={() => store.dropItem(item.id)}>
      {item.state === 'reading' || item.state === 'storing' ? t.stop : t.remove}
    </Button>
  );
  switch (item.state) {
    case 'reading':
    case 'storing':
      return (
        <>
          <Progress label={(item.state === 'reading' ? t.reading : t.storing)(item.rows)} value={null} />
          {remove}
        </>
      );
    case 'read':
      return <ReadItem item={item} store={store} />;
    case 'refused':
      return (
        <TeachOffer
          item={item}
          store={store}
          tone="bad"
          offered={item.refusal.code === 'layout-unknown'}
          actions={remove}
        >
          {billRefusal(item.name, item.refusal, language)}
        </TeachOffer>
      );
    case 'failed':
      return (
        <Notice tone="bad" actions={remove}>
          {t.failed}
        </Notice>
      );
    case 'stored':
      return (
        <Notice tone="good" actions={remove}>
          {t.stored}
        </Notice>
      );
  }
}

/** One file on its way into the books. */
export function BillItemLine({ item, store }: BillItemLineProps) {
  const line = useRef<HTMLLIElement>(null);
  const taught = useRef(false);
  // The form that was sent is gone, and the focus with it.
  useLayoutEffect(() => {
    if (!taught.current || item.state === 'refused' || item.state === 'reading') return;
    taught.current = false;
    line.current?.querySelector('button')?.focus();
  }, [item.state]);
  return (
    <li
      ref={line}
      class="ks-item"
      onSubmit={() => {
        taught.current = true;
      }}
    >
      <strong>{item.name}</strong>
      <ItemBody item={item} store={store} />
    </li>
  );
}
