import { useState } from 'preact/hooks';
import { endedOrBack, type Party } from '../../utils/splits/party.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PartyForm } from './party-form.tsx';
import { useFailing } from './use-failing.ts';

interface PartySectionProps {
  readonly store: SettlementStore;
  readonly parties: readonly Party[];
}

interface PartyItemProps {
  readonly party: Party;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
}

function PartyItem({ party, onEdit, onEnd }: PartyItemProps) {
  const t = useTexts(splitsTexts);
  const { name, role, person, due, ended } = party;
  const term = due ? [due.kind === 'days' ? t.dueOf.days(due.days) : t.dueOf.day(due.day)] : [];
  const told = [name, t.roles[role], ...(person ? [t.person] : []), ...term, ...(ended ? [t.endedOn(ended)] : [])];
  return (
    <li>
      {told.join(' · ')}{' '}
      <Button small kind="quiet" onClick={onEdit}>
        {t.editParty(name)}
      </Button>
      <Button small kind="quiet" onClick={onEnd}>
        {(ended ? t.resumeParty : t.endParty)(name)}
      </Button>
    </li>
  );
}

/** Who gets shares: names and roles, nothing to pay by. Who is gone stays, for shares name them. */
export function PartySection({ store, parties }: PartySectionProps) {
  const t = useTexts(splitsTexts);
  const [editing, setEditing] = useState<string | null>(null);
  const [failed, run] = useFailing();
  const party = parties.find(({ id }) => id === editing) ?? null;
  const end = (one: Party) => run(() => store.keepParty(endedOrBack(one, store.today())));
  return (
    <section class="ks-section" aria-label={t.parties}>
      <h2>{t.parties}</h2>
      {parties.length > 0 && (
        <ul class="ks-evidence">
          {parties.map((one) => (
            <PartyItem key={one.id} party={one} onEdit={() => setEditing(one.id)} onEnd={() => end(one)} />
          ))}
        </ul>
      )}
      {failed && <Notice tone="bad">{t.notKept}</Notice>}
      <PartyForm key={party?.id ?? ''} store={store} party={party} onDone={() => setEditing(null)} />
    </section>
  );
}
