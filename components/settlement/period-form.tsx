import { useState } from 'preact/hooks';
import type { Party } from '../../utils/splits/party.ts';
import {
  changeOfTerms,
  newPeriodLine,
  type PeriodDraft,
  type PeriodLineDraft,
  typedTerms,
} from '../../utils/splits/period-draft.ts';
import { parseTerms } from '../../utils/splits/period-schema.ts';
import { type PartyTerms, termsInTime } from '../../utils/splits/period-terms.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { monthOf } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { PeriodLineFields } from './period-line-fields.tsx';
import { useVersionForm } from './use-version-form.ts';

interface PeriodFormProps {
  readonly store: SettlementStore;
  readonly book: string;
  /** The newest version; null for a new agreement. */
  readonly terms: PartyTerms | null;
  /** Of whom there is none yet, or the one it is with. */
  readonly parties: readonly Party[];
  readonly onDone: () => void;
}

/** What is agreed with a party by the month, or a version more of it. */
export function PeriodForm({ store, book, terms, parties, onDone }: PeriodFormProps) {
  const t = useTexts(periodTexts);
  const [draft, setDraft] = useState<PeriodDraft>(() => {
    const month = monthOf(store.today());
    if (terms) return changeOfTerms(terms, month);
    return { party: parties[0]?.id ?? '', from: month, lines: [newPeriodLine(store.newId())] };
  });
  const setLines = (lines: readonly PeriodLineDraft[]) => setDraft({ ...draft, lines });
  const parsed = parseTerms(typedTerms(draft, book));
  /** Months that are closed only what is stored knows of. */
  const [refused, setRefused] = useState('');
  const isEarly = parsed.ok && (!termsInTime(parsed.value, terms) || parsed.value.from === refused);
  const { submit, busy, said } = useVersionForm({
    parsed,
    early: terms && isEarly ? t.tooEarly(terms.from) : null,
    words: { fault: (fault) => t.faults[fault], faultAt: t.faultAt, notKept: t.notKept },
    write: async (value) => {
      if ((await store.keepTerms(value)) !== 'begins-too-early') return onDone();
      // There is one by now, of which this form knows nothing.
      if (terms === null) throw new Error('begins-too-early');
      setRefused(value.from);
    },
  });
  return (
    <form class="ks-section" onSubmit={submit} aria-label={t.title}>
      <div class="ks-line">
        <Select
          label={t.party}
          value={draft.party}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
          onPick={(party) => setDraft({ ...draft, party })}
        />
        <Input
          label={t.from}
          hint={t.fromHint}
          value={draft.from}
          autocomplete="off"
          onInput={(event) => setDraft({ ...draft, from: event.currentTarget.value })}
        />
      </div>
      {draft.lines.map((line, at) => (
        <PeriodLineFields
          key={line.id}
          line={line}
          number={at + 1}
          onChange={(next) => setLines(draft.lines.map((one) => (one.id === next.id ? next : one)))}
          onDrop={() => setLines(draft.lines.filter((one) => one !== line))}
        />
      ))}
      {draft.lines.length === 0 && <p class="kc-soft">{t.ended}</p>}
      <div>
        <Button onClick={() => setLines([...draft.lines, newPeriodLine(store.newId())])}>{t.addLine}</Button>
      </div>
      <FormEnd
        said={said}
        keep={terms ? t.keepVersion : t.keep}
        busy={busy}
        primary
        cancel={{ label: t.cancel, onClick: onDone }}
      />
    </form>
  );
}
