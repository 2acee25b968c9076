import { useState } from 'preact/hooks';
import { checkRule } from '../../utils/splits/check-rule.ts';
import type { RuleBook } from '../../utils/splits/order-split.ts';
import { platformsOf } from '../../utils/splits/party.ts';
import type { RuleVersion } from '../../utils/splits/rule.ts';
import { grouped } from '../../utils/statistics/grouped.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { findingText } from '../../utils/texts/split-finding.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LoadedView } from '../panel/loaded-view.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PartySection } from './party-section.tsx';
import { PeriodSection } from './period-section.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleLines } from './rule-lines.tsx';
import './splits.css';

interface RuleItemProps {
  /** Versions, first ones first; at least one. */
  readonly versions: readonly RuleVersion[];
  readonly parties: RuleBook['parties'];
  readonly books: readonly BookRow[];
  readonly onChange: (rule: RuleVersion) => void;
}

function RuleItem({ versions, parties, books, onChange }: RuleItemProps) {
  const t = useTexts(splitsTexts);
  const language = useLanguage();
  const rule = versions.at(-1);
  if (rule === undefined) return null;
  const findings = checkRule(rule, platformsOf(parties)).map((one) => findingText(one, { rule, parties, language }));
  const older = versions.slice(0, -1).reverse();
  return (
    <li class="ks-item">
      <strong>{rule.name}</strong>
      <RuleLines rule={rule} parties={parties} books={books} />
      {findings.map((text) => (
        <Notice key={text} tone="warn">
          {text}
        </Notice>
      ))}
      <Button small aria-label={t.change(rule.name)} onClick={() => onChange(rule)}>
        {t.change(rule.name)}
      </Button>
      {older.length > 0 && (
        <Disclosure summary={t.older}>
          {older.map((one) => (
            <RuleLines key={one.version} rule={one} parties={parties} books={books} />
          ))}
        </Disclosure>
      )}
    </li>
  );
}

function RuleSection({ store, book }: { readonly store: SettlementStore; readonly book: RuleBook }) {
  const t = useTexts(splitsTexts);
  /** undefined = no form. */
  const [editing, setEditing] = useState<RuleVersion | null | undefined>(undefined);
  const { parties, rules } = book;
  const { books } = valueOr(store.shelf.value, { books: [], files: [] });
  if (parties.length === 0) return <p class="kc-soft">{t.noParties}</p>;
  return (
    <section class="ks-section" aria-label={t.rules}>
      <h2>{t.rules}</h2>
      {rules.length === 0 && <p class="kc-soft">{t.noRules}</p>}
      <ul class="ks-items">
        {[...grouped(rules, ({ id }) => id)].map(([id, versions]) => (
          <RuleItem key={id} versions={versions} parties={parties} books={books} onChange={setEditing} />
        ))}
      </ul>
      {editing === undefined ? (
        <div>
          <Button kind="primary" onClick={() => setEditing(null)}>
            {t.newRule}
          </Button>
        </div>
      ) : (
        <RuleForm
          key={editing ? `${editing.id} ${editing.version}` : ''}
          {...{ store, parties, books, rule: editing, onDone: () => setEditing(undefined) }}
        />
      )}
    </section>
  );
}

/** 分账规则: who gets shares, and by which rules. */
export function SplitsView({ store }: { readonly store: SettlementStore }) {
  const t = useTexts(splitsTexts);
  return (
    <LoadedView of={store.rules.value}>
      {(book) => (
        <>
          <p class="kc-soft">{t.intro}</p>
          <PartySection store={store} parties={book.parties} />
          <RuleSection store={store} book={book} />
          <PeriodSection store={store} parties={book.parties} />
        </>
      )}
    </LoadedView>
  );
}
