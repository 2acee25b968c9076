import { useState } from 'preact/hooks';
import type { RecipeDraft } from '../../utils/recipes/recipe.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { LookedTable } from '../../utils/sites/look-at-table.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Check } from '../ui/check.tsx';
import { Select } from '../ui/field.tsx';
import type { Said } from './teach-column.tsx';
import { TeachColumnList } from './teach-column-list.tsx';
import { keptOf, LevelSelect, TeachSave } from './teach-save.tsx';

/** No line says the days: the operator is asked. */
const ASK = '';

export interface TeachColumnsProps {
  readonly table: LookedTable;
  readonly platform: PlatformId;
  readonly onLearn: (recipe: RecipeDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** What each column of a file is, and where its days come from. */
export function TeachColumns({ table, platform, onLearn, onCancel }: TeachColumnsProps) {
  const t = useTexts(teachTexts);
  const { columns, periodLabels, like } = table;
  const [said, setSaid] = useState<readonly Said[]>(columns.map(({ suggested }) => suggested));
  const [name, setName] = useState(like?.name ?? '');
  const [level, setLevel] = useState<RecipeDraft['level']>(like?.level ?? 'spu');
  const [asked, setAsked] = useState(like?.periodLabel ?? table.periodLabel);
  const [whole, setWhole] = useState(like?.whole ?? false);
  const kept = keptOf(columns, said);
  const saysDay = kept.some(({ as }) => as === 'day');
  const periodLabel = saysDay || !periodLabels.includes(asked) ? ASK : asked;
  return (
    <>
      <TeachColumnList table={table} said={said} onSay={setSaid} ofPage={false} />
      {!saysDay && periodLabels.length > 0 && (
        <Select
          label={t.period}
          value={periodLabel}
          options={[ASK, ...periodLabels].map((label) => ({
            value: label,
            label: label === ASK ? t.periodAsked : t.periodFrom(label),
          }))}
          onPick={setAsked}
        />
      )}
      <LevelSelect level={level} onPick={setLevel} />
      <Check checked={whole} onChange={setWhole}>
        {t.whole}
        <span class="kc-soft kc-small"> {t.wholeHint}</span>
      </Check>
      <TeachSave
        recipe={{ name, platform, level, columns: kept, periodLabel, whole }}
        like={like}
        onName={setName}
        onLearn={onLearn}
        onCancel={onCancel}
      />
    </>
  );
}
