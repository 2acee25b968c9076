import { MOST_NAME, type Party } from '../../utils/splits/party.ts';
import { type LineDraft, otherLine } from '../../utils/splits/rule-draft.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select, Textarea } from '../ui/field.tsx';
import { Pick } from './pick.tsx';

interface LineFieldsProps {
  readonly lines: readonly LineDraft[];
  /** Place of this one. */
  readonly at: number;
  readonly parties: readonly Party[];
  readonly onChange: (line: LineDraft) => void;
  /** Absent where it is the only one. */
  readonly onDrop?: () => void;
}

type Of<K extends keyof LineDraft> = (value: LineDraft[K]) => void;

interface FieldsProps {
  readonly line: LineDraft;
  readonly set: <K extends keyof LineDraft>(key: K) => Of<K>;
}

function Figure({ line, set }: FieldsProps) {
  const t = useTexts(splitsTexts);
  const label = t.figures[line.kind];
  if (line.kind === 'tiered') {
    return (
      <Textarea
        label={label}
        hint={t.tieredHint}
        rows={3}
        value={line.figure}
        onInput={(event) => set('figure')(event.currentTarget.value)}
      />
    );
  }
  return (
    <Input
      label={label}
      value={line.figure}
      inputMode="decimal"
      onInput={(event) => set('figure')(event.currentTarget.value)}
    />
  );
}

/** Of what a rate is taken, and its bounds. */
function BaseFields({ line, set, lines }: FieldsProps & { readonly lines: readonly LineDraft[] }) {
  const t = useTexts(splitsTexts);
  const others = lines.flatMap(({ id }, at) =>
    id === line.id ? [] : { value: otherLine(id), label: t.ofLine(at + 1) },
  );
  const bases = Object.entries(t.bases).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select
        label={t.lineBase}
        value={line.base}
        options={[{ value: '', label: t.sameBase }, ...bases, ...others]}
        onPick={set('base')}
      />
      {(['min', 'max'] as const).map((key) => (
        <Input
          key={key}
          label={t[key]}
          value={line[key]}
          inputMode="decimal"
          onInput={(event) => set(key)(event.currentTarget.value)}
        />
      ))}
    </>
  );
}

/** One line of a rule. */
export function LineFields({ lines, at, parties, onChange, onDrop }: LineFieldsProps) {
  const t = useTexts(splitsTexts);
  const line = lines[at];
  if (line === undefined) return null;
  const set =
    <K extends keyof LineDraft>(key: K): Of<K> =>
    (value) =>
      onChange({ ...line, [key]: value });
  const open = parties.filter(({ id, ended }) => !ended || id === line.party);
  const partyOptions = open.map(({ id, name, role }) => ({ value: id, label: `${name} · ${t.roles[role]}` }));
  return (
    <fieldset class="ks-line">
      <legend>{t.line(at + 1)}</legend>
      <Select
        label={t.party}
        value={line.party}
        options={[{ value: '', label: t.pickParty }, ...partyOptions]}
        onPick={set('party')}
      />
      <Pick label={t.kind} value={line.kind} names={t.kinds} onPick={set('kind')} />
      <Figure line={line} set={set} />
      {(line.kind === 'rate' || line.kind === 'tiered') && <BaseFields line={line} set={set} lines={lines} />}
      <Pick label={t.settle} value={line.settle} names={t.settles} onPick={set('settle')} />
      {line.settle === 'withheld' && (
        <Input
          label={t.billedAs}
          hint={t.billedAsHint}
          value={line.billedAs}
          maxLength={MOST_NAME}
          onInput={(event) => set('billedAs')(event.currentTarget.value)}
        />
      )}
      <Pick label={t.onRefund} value={line.onRefund} names={t.onRefunds} onPick={set('onRefund')} />
      <Pick label={t.rounding} value={line.rounding} names={t.roundings} onPick={set('rounding')} />
      {onDrop && (
        <div>
          <Button small onClick={onDrop}>
            {t.dropLine(at + 1)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
