import { useState } from 'preact/hooks';
import type { Due } from '../../utils/splits/due-day.ts';
import { MOST_NAME, type Party, ROLES } from '../../utils/splits/party.ts';
import { parseParty } from '../../utils/splits/rule-schema.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { NameInput } from './name-input.tsx';
import { Pick } from './pick.tsx';
import { useKeep } from './use-keep.ts';

interface PartyFormProps {
  readonly store: SettlementStore;
  /** null for a new one. */
  readonly party: Party | null;
  readonly onDone: () => void;
}

interface Draft extends Pick<Party, 'name' | 'role' | 'person'> {
  readonly due: Due['kind'] | 'none';
  readonly figure: string;
}

function draftOf(party: Party | null): Draft {
  if (party === null) return { name: '', role: 'supplier', person: false, due: 'none', figure: '' };
  const { name, role, person, due } = party;
  const figure = due ? String(due.kind === 'days' ? due.days : due.day) : '';
  return { name, role, person, due: due?.kind ?? 'none', figure };
}

function typedDue({ due, figure }: Draft): unknown {
  if (due === 'none') return null;
  const count = /^\d{1,3}$/.test(figure.trim()) ? Number(figure) : Number.NaN;
  return due === 'days' ? { kind: due, days: count } : { kind: due, day: count };
}

/** Somebody who gets shares, and by when they are paid. */
export function PartyForm({ store, party, onDone }: PartyFormProps) {
  const t = useTexts(splitsTexts);
  const [draft, setDraft] = useState(() => draftOf(party));
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const { name, role, person } = draft;
  const typed = { id: 'new', ended: null, ...party, name, role, person, due: typedDue(draft) };
  const parsed = parseParty(typed);
  const faults = tried && !parsed.ok ? parsed.faults.map(({ fault }) => fault) : [];
  const dueFault = faults.find((one) => one === 'due-wrong');
  const other = faults.find((one) => one !== 'due-wrong');
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.ok) return;
    keep(async () => {
      await store.keepParty(party ? parsed.value : { ...parsed.value, id: store.newId() });
      setDraft(draftOf(null));
      setTried(false);
      onDone();
    });
  };
  return (
    <form class="ks-form" onSubmit={submit} aria-label={party ? t.editParty(party.name) : t.addParty}>
      <NameInput
        label={t.partyName}
        hint={t.partyHint}
        name={name}
        most={MOST_NAME}
        onName={(next) => setDraft({ ...draft, name: next })}
        error={other && t.faults[other]}
      />
      <Select
        label={t.partyRole}
        value={role}
        options={ROLES.map((one) => ({ value: one, label: t.roles[one] }))}
        onPick={(next) => setDraft({ ...draft, role: ROLES.find((one) => one === next) ?? role })}
      />
      <Check checked={person} onChange={(next) => setDraft({ ...draft, person: next })}>
        {t.person}
      </Check>
      <Pick label={t.due} value={draft.due} names={t.dues} onPick={(due) => setDraft({ ...draft, due })} />
      {draft.due !== 'none' && (
        <Input
          label={t.dueFigures[draft.due]}
          value={draft.figure}
          inputMode="numeric"
          onInput={(event) => setDraft({ ...draft, figure: event.currentTarget.value })}
          error={dueFault && t.faults[dueFault]}
        />
      )}
      <FormEnd
        said={failed ? [t.notKept] : []}
        keep={party ? t.keep : t.addParty}
        busy={busy}
        cancel={party ? { label: t.cancel, onClick: onDone } : undefined}
      />
    </form>
  );
}
