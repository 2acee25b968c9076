import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { PartyStatement } from '../../utils/splits/party-statement.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import {
  basesIn,
  orderHeads,
  partyStatementTexts,
  ruleText,
  statementHead,
  statementLines,
} from '../../utils/texts/party-statement.ts';
import { showFen } from '../../utils/texts/split-finding.ts';
import type { Language } from '../../utils/texts/texts.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import './statement.css';

interface StatementViewProps {
  /** Another one asks anew. */
  readonly place: unknown;
  readonly load: () => Promise<PartyStatement>;
}

interface SheetProps {
  readonly statement: PartyStatement;
  readonly language: Language;
}

function Lines({ statement, language }: SheetProps) {
  const t = useTexts(partyStatementTexts);
  const { unknown } = useTexts(ledgerTexts);
  return (
    <table class="kc-table">
      <caption class="kc-hidden">{t.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{t.item}</th>
          <th scope="col" data-align="end">
            {t.amount}
          </th>
          <th scope="col">{t.how}</th>
        </tr>
      </thead>
      <tbody>
        {statementLines(statement, language).map(({ item, how, fen, sum }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never move, and two may be alike
          <tr key={at}>
            <th scope="row" class={sum ? 'ks-sum' : ''}>
              {item}
            </th>
            <td data-align="end">{fen === null ? unknown : showFen(fen)}</td>
            <td>{how}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many rows are on screen at first: a month may have tens of thousands. On paper and in files are all. */
const FIRST = 200;

function Orders({ statement, language, all }: SheetProps & { readonly all: boolean }) {
  const t = useTexts(partyStatementTexts);
  const { unknown } = useTexts(ledgerTexts);
  const bases = basesIn(statement);
  const fen = (value: number | null) => (value === null ? unknown : showFen(value));
  return (
    <table class="kc-table">
      <caption class="kc-hidden">{t.orders}</caption>
      <thead>
        <tr>
          {orderHeads(statement, language).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(all ? statement.orders : statement.orders.slice(0, FIRST)).map((share) => (
          <tr key={share.order}>
            <td>{share.order}</td>
            <td>{share.paid}</td>
            <td>{ruleText(share, language)}</td>
            {bases.map((base) => (
              <td key={base} data-align="end">
                {share.bases[base] === undefined ? '' : showAmount(share.bases[base])}
              </td>
            ))}
            <td data-align="end">{fen(share.payable)}</td>
            <td data-align="end">{fen(share.withheld)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether every order is on screen, which they are from the moment the page is printed. */
function useAll(): readonly [boolean, () => void] {
  const [all, setAll] = useState(false);
  const show = useCallback(() => setAll(true), []);
  useLayoutEffect(() => {
    window.addEventListener('beforeprint', show);
    return () => window.removeEventListener('beforeprint', show);
  }, [show]);
  return [all, show];
}

/** 对账单 of one party: on paper nothing else of the page is printed. */
export function StatementView({ place, load }: StatementViewProps) {
  const t = useTexts(partyStatementTexts);
  const language = useLanguage();
  const found = useLoaded({ ask: load, by: [place] });
  const [all, showAll] = useAll();
  if (found.state === 'loading') return <Progress label={t.summary} value={null} />;
  if (found.state === 'failed') return <Notice tone="bad">{t.failed}</Notice>;
  const statement = found.value;
  const count = statement.orders.length;
  const print = () => {
    showAll();
    // Once they stand there.
    setTimeout(() => window.print());
  };
  return (
    <>
      <div class="kc-toolbar">
        <Button onClick={print}>{t.print}</Button>
        {!all && count > FIRST && <Button onClick={showAll}>{t.showAll(FIRST, count)}</Button>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <article class="ks-statement" tabIndex={0} aria-label={t.title(statement.party, statement.month)}>
        <h3>{t.title(statement.party, statement.month)}</h3>
        {statementHead(statement, language).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Lines statement={statement} language={language} />
        <Orders statement={statement} language={language} all={all} />
      </article>
    </>
  );
}
