import { useState } from 'preact/hooks';
import { MOST_NAME, type Party, ROLES } from '../../utils/splits/party.ts';
import { parseParty } from '../../utils/splits/rule-schema.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeep } from './use-keep.ts';

interface PartySectionProps {
  readonly store: SettlementStore;
  readonly parties: readonly Party[];
}

const EMPTY = { name: '', role: 'supplier', person: false } as const;

/** Who gets shares: names and roles, nothing to pay by. */
export function PartySection({ store, parties }: PartySectionProps) {
  const t = useTexts(splitsTexts);
  const [draft, setDraft] = useState<Omit<Party, 'id'>>(EMPTY);
  const [tried, setTried] = useState(false);
  const { busy, failed, keep } = useKeep();
  const parsed = parseParty({ ...draft, id: 'new' });
  const fault = tried && !parsed.ok ? parsed.faults[0]?.fault : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.ok) return;
    keep(async () => {
      await store.keepParty({ ...parsed.value, id: store.newId() });
      setDraft(EMPTY);
      setTried(false);
    });
  };
  return (
    <section class="ks-section" aria-label={t.parties}>
      <h2>{t.parties}</h2>
      {parties.length > 0 && (
        <ul class="ks-evidence">
          {parties.map(({ id, name, role, person }) => (
            <li key={id}>{[name, t.roles[role], ...(person ? [t.person] : [])].join(' · ')}</li>
          ))}
        </ul>
      )}
      <form class="ks-form" onSubmit={submit} aria-label={t.addParty}>
        <Input
          label={t.partyName}
          hint={t.partyHint}
          value={draft.name}
          maxLength={MOST_NAME}
          autocomplete="off"
          onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          error={fault && t.faults[fault]}
        />
        <Select
          label={t.partyRole}
          value={draft.role}
          options={ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
          onPick={(next) => setDraft({ ...draft, role: ROLES.find((one) => one === next) ?? draft.role })}
        />
        <Check checked={draft.person} onChange={(person) => setDraft({ ...draft, person })}>
          {t.person}
        </Check>
        {failed && <Notice tone="bad">{t.notKept}</Notice>}
        <div>
          <Button type="submit" disabled={busy}>
            {t.addParty}
          </Button>
        </div>
      </form>
    </section>
  );
}
