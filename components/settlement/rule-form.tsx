import { useState } from 'preact/hooks';
import { MOST_NAME, type Party } from '../../utils/splits/party.ts';
import { RAIL_IDS } from '../../utils/splits/rails.ts';
import { beginsInTime, type RuleVersion } from '../../utils/splits/rule.ts';
import {
  changeOf,
  type LineDraft,
  newDraft,
  newLine,
  type RuleDraft,
  typedRule,
} from '../../utils/splits/rule-draft.ts';
import { parseRule } from '../../utils/splits/rule-schema.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../utils/stores/settlement-store.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { FormEnd } from './form-end.tsx';
import { LineFields } from './line-fields.tsx';
import { NameInput } from './name-input.tsx';
import { Pick } from './pick.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { useVersionForm } from './use-version-form.ts';

export interface RuleFormProps {
  readonly store: SettlementStore;
  /** null for a new one. */
  readonly rule: RuleVersion | null;
  readonly parties: readonly Party[];
  readonly books: readonly BookRow[];
  readonly onDone: () => void;
}

type Set = <K extends keyof RuleDraft>(key: K) => (value: RuleDraft[K]) => void;

function HeadFields({ draft, set }: { readonly draft: RuleDraft; readonly set: Set }) {
  const t = useTexts(splitsTexts);
  const rails = RAIL_IDS.map((id) => ({ value: id, label: t.rails[id] }));
  const bases = Object.entries(t.bases).map(([value, label]) => ({ value, label }));
  const typed = (key: 'from' | 'to') => ({
    value: draft[key],
    autocomplete: 'off',
    onInput: (event: { currentTarget: HTMLInputElement }) => set(key)(event.currentTarget.value),
  });
  return (
    <div class="ks-line">
      <NameInput label={t.ruleName} name={draft.name} most={MOST_NAME} onName={set('name')} />
      <Input label={t.from} hint={t.dayHint} {...typed('from')} />
      <Input label={t.to} hint={t.toHint} {...typed('to')} />
      <Select label={t.base} value={draft.base} options={bases} onPick={set('base')} />
      <Pick label={t.mode} value={draft.mode} names={t.modes} onPick={set('mode')} />
      <Select
        label={t.rail}
        value={draft.rail}
        options={[{ value: '', label: t.noRail }, ...rails]}
        onPick={set('rail')}
      />
    </div>
  );
}

/** A rule, or a version more of one. */
export function RuleForm({ store, rule, parties, books, onDone }: RuleFormProps) {
  const t = useTexts(splitsTexts);
  const [id] = useState(() => rule?.id ?? store.newId());
  const [draft, setDraft] = useState(() =>
    rule ? changeOf(rule, store.today()) : newDraft(store.newId(), store.today()),
  );
  const set: Set = (key) => (value) => setDraft({ ...draft, [key]: value });
  const setLines = (lines: readonly LineDraft[]) => setDraft({ ...draft, lines });
  const parsed = parseRule(typedRule(draft, id));
  const { rules } = valueOr(store.rules.value, { parties, rules: [] });
  const last = rules.filter((one) => one.id === id).at(-1) ?? null;
  const { submit, busy, said } = useVersionForm({
    parsed,
    early: last && parsed.ok && !beginsInTime(parsed.value, last) ? t.beginsTooEarly(last.from) : null,
    words: { fault: (fault) => t.faults[fault], faultAt: t.faultAt, notKept: t.notKept },
    write: async (value) => {
      if ((await store.keepRule(value)) === 'begins-too-early') throw new Error('begins-too-early');
      onDone();
    },
  });
  return (
    <form class="ks-section" onSubmit={submit} aria-label={rule ? t.change(rule.name) : t.newRule}>
      <HeadFields draft={draft} set={set} />
      <ScopeFields draft={draft} books={books} set={set} />
      {draft.lines.map((line, at) => (
        <LineFields
          key={line.id}
          lines={draft.lines}
          at={at}
          parties={parties}
          onChange={(next) => setLines(draft.lines.map((one) => (one.id === next.id ? next : one)))}
          {...(draft.lines.length > 1 ? { onDrop: () => setLines(draft.lines.filter((one) => one !== line)) } : {})}
        />
      ))}
      <div>
        <Button onClick={() => setLines([...draft.lines, newLine(store.newId())])}>{t.addLine}</Button>
      </div>
      <FormEnd
        said={said}
        keep={rule ? t.keepVersion : t.keep}
        busy={busy}
        primary
        cancel={{ label: t.cancel, onClick: onDone }}
      />
    </form>
  );
}
