import type { PeriodLineDraft } from '../../utils/splits/period-draft.ts';
import { mayBeWithheld } from '../../utils/splits/period-terms.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Textarea } from '../ui/field.tsx';
import { Pick } from './pick.tsx';

interface PeriodLineFieldsProps {
  readonly line: PeriodLineDraft;
  /** From 1. */
  readonly number: number;
  readonly onChange: (line: PeriodLineDraft) => void;
  readonly onDrop: () => void;
}

type Set = <K extends keyof PeriodLineDraft>(key: K) => (value: PeriodLineDraft[K]) => void;

interface FieldsProps {
  readonly line: PeriodLineDraft;
  readonly set: Set;
}

function Figure({ line, set }: FieldsProps) {
  const t = useTexts(periodTexts);
  const onInput = (event: { currentTarget: { value: string } }) => set('figure')(event.currentTarget.value);
  const label = t.figures[line.kind];
  if (line.kind === 'tiers') {
    return <Textarea label={label} hint={t.tiersHint} rows={3} value={line.figure} onInput={onInput} />;
  }
  const hint = line.kind === 'balance' ? t.balanceHint : undefined;
  return <Input label={label} hint={hint} value={line.figure} inputMode="decimal" onInput={onInput} />;
}

/** What only lines of its kind have. */
function Own({ line, set }: FieldsProps) {
  const t = useTexts(periodTexts);
  switch (line.kind) {
    case 'tiers':
      return <Pick label={t.way} value={line.way} names={t.ways} onPick={set('way')} />;
    case 'refund-rate':
      return (
        <>
          <Input
            label={t.above}
            hint={t.aboveHint}
            value={line.above}
            inputMode="decimal"
            onInput={(event) => set('above')(event.currentTarget.value)}
          />
          <Input
            label={t.bpAbove}
            value={line.bpAbove}
            inputMode="decimal"
            onInput={(event) => set('bpAbove')(event.currentTarget.value)}
          />
        </>
      );
    case 'guarantee':
      return <Pick label={t.counts} value={line.counts} names={t.countsOf} onPick={set('counts')} />;
    case 'slot':
      return <Pick label={t.per} value={line.per} names={t.pers} onPick={set('per')} />;
    case 'tax':
      return <Pick label={t.stated} value={line.stated} names={t.statedAs} onPick={set('stated')} />;
    case 'balance':
      return <Pick label={t.of} value={line.of} names={t.balances} onPick={set('of')} />;
    case 'no-invoice':
      return null;
  }
}

/** One line of what is agreed by the month. */
export function PeriodLineFields({ line, number, onChange, onDrop }: PeriodLineFieldsProps) {
  const t = useTexts(periodTexts);
  const set: Set = (key) => (value) => onChange({ ...line, [key]: value });
  return (
    <fieldset class="ks-line">
      <legend>{t.line(number)}</legend>
      <Pick label={t.kind} value={line.kind} names={t.kinds} onPick={set('kind')} />
      {(line.kind === 'tiers' || line.kind === 'refund-rate') && (
        <Pick label={t.base} value={line.base} names={t.bases} onPick={set('base')} />
      )}
      <Figure line={line} set={set} />
      <Own line={line} set={set} />
      {mayBeWithheld(line) && <Pick label={t.settle} value={line.settle} names={t.settles} onPick={set('settle')} />}
      <div>
        <Button small onClick={onDrop}>
          {t.dropLine(number)}
        </Button>
      </div>
    </fieldset>
  );
}
