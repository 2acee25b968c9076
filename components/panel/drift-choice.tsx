import { metric } from '../../utils/metrics/vocabulary.ts';
import type { MissingColumn } from '../../utils/sheets/drift.ts';
import { panelDriftTexts } from '../../utils/texts/panel-drift.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';

const UNSAID = '?';
const GONE = '';

export interface DriftChoiceProps {
  readonly finding: MissingColumn;
  /** Field of the column it is now; '' = it is no longer there; undefined = not said yet. */
  readonly choice: string | undefined;
  readonly onChoice: (field: string) => void;
}

/** Which of the columns that are new it is. Never chosen for the operator: a wrong one would be mixed in. */
export function DriftChoice({ finding: { as, asked, candidates }, choice, onChoice }: DriftChoiceProps) {
  const t = useTexts(panelDriftTexts);
  const name = metric(as)[useLanguage()];
  const options = [
    ...(choice === undefined ? [{ value: UNSAID, label: t.chooseFirst }] : []),
    ...candidates.map(({ field, samples }) => ({ value: field, label: t.candidate(field, samples.join(t.join)) })),
    ...(asked ? [] : [{ value: GONE, label: t.gone }]),
  ];
  return <Select label={t.choose(name)} value={choice ?? UNSAID} options={options} onPick={onChoice} />;
}
