import { useState } from 'preact/hooks';
import { checkPeriod } from '../../utils/splits/check-period.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { PartyTerms, PeriodLine } from '../../utils/splits/period-terms.ts';
import { rateText } from '../../utils/splits/typed-figures.ts';
import { grouped } from '../../utils/statistics/grouped.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { partyName, showFen } from '../../utils/texts/split-finding.ts';
import { tiersSaid } from '../../utils/texts/tiers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PeriodForm } from './period-form.tsx';

function useLineText(): (line: PeriodLine) => string {
  const t = useTexts(periodTexts);
  const language = useLanguage();
  const termsOf = (line: PeriodLine): readonly string[] => {
    switch (line.kind) {
      case 'tiers':
        return [t.bases[line.base], tiersSaid(line.tiers, language), t.ways[line.way]];
      case 'refund-rate':
        return [
          t.bases[line.base],
          `${rateText(line.bp)}%`,
          `${t.above}: ${rateText(line.above)}`,
          `${t.bpAbove}: ${rateText(line.bpAbove)}`,
        ];
      case 'guarantee':
        return [showFen(line.fen), t.countsOf[line.counts]];
      case 'slot':
        return [t.pers[line.per], showFen(line.fen)];
      case 'tax':
        return [`${rateText(line.bp)}%`, t.statedAs[line.stated]];
      case 'no-invoice':
        return [`${rateText(line.bp)}%`];
      case 'balance':
        return [t.balances[line.of], showFen(line.fen)];
    }
  };
  return (line) => [t.kinds[line.kind], ...termsOf(line), t.settles[line.settle]].join(' · ');
}

function Version({ terms }: { readonly terms: PartyTerms }) {
  const t = useTexts(periodTexts);
  const told = useLineText();
  return (
    <>
      <p class="kc-soft kc-small">{t.versionFrom(terms.version, terms.from)}</p>
      {terms.lines.length === 0 && <p class="kc-soft kc-small">{t.ended}</p>}
      <ol class="ks-evidence">
        {terms.lines.map((line) => (
          <li key={line.id}>{told(line)}</li>
        ))}
      </ol>
    </>
  );
}

interface AgreementProps {
  readonly name: string;
  /** First ones first; at least one. */
  readonly versions: readonly PartyTerms[];
  readonly onChange: (terms: PartyTerms) => void;
}

function Agreement({ name, versions, onChange }: AgreementProps) {
  const t = useTexts(periodTexts);
  const terms = versions.at(-1);
  if (terms === undefined) return null;
  const older = versions.slice(0, -1).reverse();
  return (
    <li class="ks-item">
      <strong>{name}</strong>
      <Version terms={terms} />
      {checkPeriod(terms).map((one) => (
        <Notice key={one} tone="warn">
          {t.findings[one]}
        </Notice>
      ))}
      <Button small onClick={() => onChange(terms)}>
        {t.change(name)}
      </Button>
      {older.length > 0 && (
        <Disclosure summary={t.older}>
          {older.map((one) => (
            <Version key={one.version} terms={one} />
          ))}
        </Disclosure>
      )}
    </li>
  );
}

/** 月度条款 of the shop on screen. */
export function PeriodSection({
  store,
  parties,
}: {
  readonly store: SettlementStore;
  readonly parties: readonly Party[];
}) {
  const t = useTexts(periodTexts);
  /** undefined = no form. */
  const [chosen, setEditing] = useState<PartyTerms | null | undefined>(undefined);
  const book = store.book.value;
  const { terms } = valueOr(store.partyBook.value, { terms: [], entries: [] });
  if (book === null || parties.length === 0) return null;
  // What was agreed for one shop is never changed under the name of another.
  const editing = chosen && chosen.book !== book.id ? undefined : chosen;
  const own = terms.filter((one) => one.book === book.id);
  const agreed = new Set(own.map(({ party }) => party));
  const free = parties.filter(({ id, ended }) => !agreed.has(id) && !ended);
  const open = editing ? parties.filter(({ id }) => id === editing.party) : free;
  return (
    <section class="ks-section" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p class="kc-soft">{t.intro(book.name)}</p>
      <p class="kc-soft kc-small">{t.which}</p>
      {own.length === 0 && <p class="kc-soft">{t.none}</p>}
      <ul class="ks-items">
        {[...grouped(own, ({ party }) => party)].map(([party, versions]) => (
          <Agreement key={party} name={partyName(parties, party)} versions={versions} onChange={setEditing} />
        ))}
      </ul>
      {editing === undefined ? (
        free.length > 0 && (
          <div>
            <Button onClick={() => setEditing(null)}>{t.add}</Button>
          </div>
        )
      ) : (
        <PeriodForm
          key={`${book.id} ${editing?.party} ${editing?.version}`}
          {...{ store, book: book.id, terms: editing, parties: open, onDone: () => setEditing(undefined) }}
        />
      )}
    </section>
  );
}
