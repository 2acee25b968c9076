import { useState } from 'preact/hooks';
import type { MonthPayables } from '../../utils/imports/settlement-protocol.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { partyStatementTexts } from '../../utils/texts/party-statement.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { StatementView } from './lazy-statement.ts';
import { useFailing } from './use-failing.ts';

interface StatementButtonsProps {
  readonly store: SettlementStore;
  readonly book: string;
  readonly party: { readonly id: string; readonly name: string };
  readonly month: string;
  /** What it rests on: the statement is asked for anew where it is another one. */
  readonly value: MonthPayables;
}

/** 对账单 of one party: to look at, print or save. */
export function StatementButtons({ store, book, party, month, value }: StatementButtonsProps) {
  const t = useTexts(partyStatementTexts);
  const [open, setOpen] = useState(false);
  const [failed, run] = useFailing();
  const save = (as: 'xlsx' | 'csv') => run(() => store.saveStatement({ book, party, month, as }));
  return (
    <>
      <div class="kc-toolbar">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.hide : t.show}
        </Button>
        <Button icon="download" onClick={() => save('xlsx')}>
          {t.xlsx}
        </Button>
        <Button icon="download" onClick={() => save('csv')}>
          {t.csv}
        </Button>
      </div>
      {failed && <Notice tone="bad">{t.failed}</Notice>}
      {open && (
        <StatementView key={`${party.id} ${month}`} place={value} load={() => store.statement(book, party.id, month)} />
      )}
    </>
  );
}
