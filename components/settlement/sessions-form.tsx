import { useState } from 'preact/hooks';
import { sessionsId } from '../../utils/splits/party-entry.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { useTexts } from '../language.ts';
import { Input } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { useKeep } from './use-keep.ts';

interface SessionsFormProps {
  readonly store: SettlementStore;
  readonly book: string;
  readonly party: string;
  readonly month: string;
  /** null = not said. */
  readonly count: number | null;
}

/** How many sessions a party held in the month, where a fee rests on it. */
export function SessionsForm({ store, book, party, month, count }: SessionsFormProps) {
  const t = useTexts(ledgerTexts);
  const [text, setText] = useState(count?.toString() ?? '');
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const wrong = !/^\d{1,3}$/.test(text.trim());
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    const place = { book, party, month };
    keep(() => store.keepEntry({ id: sessionsId(place), ...place, kind: 'sessions', count: Number(text) }));
  };
  return (
    <form class="ks-form" onSubmit={submit} aria-label={t.sessions}>
      <Input
        label={t.sessions}
        value={text}
        inputMode="numeric"
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
        error={tried && wrong ? t.sessionsWrong : undefined}
      />
      <FormEnd said={failed ? [t.notKept] : []} keep={t.keepSessions} busy={busy} />
    </form>
  );
}
