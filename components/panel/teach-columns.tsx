import { useState } from 'preact/hooks';
import type { FileLook } from '../../utils/imports/protocol.ts';
import { LONGEST_NAME, type RecipeColumn, type RecipeDraft } from '../../utils/recipes/recipe.ts';
import { recipeProblems } from '../../utils/recipes/recipe-problems.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { LookedColumn } from '../../utils/sites/look-at-table.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { ActionNotice } from './action-notice.tsx';
import { type Said, TeachColumn } from './teach-column.tsx';
import { useAction } from './use-action.ts';

/** No line says the days: the operator is asked. */
const ASK = '';

export interface TeachColumnsProps {
  readonly look: FileLook;
  readonly platform: PlatformId;
  readonly onLearn: (recipe: RecipeDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** The columns that are not left out. */
function keptOf(columns: readonly LookedColumn[], said: readonly Said[]): readonly RecipeColumn[] {
  return columns.flatMap(({ header }, n) => {
    const one = said[n];
    return one ? [{ header, ...one }] : [];
  });
}

/** What each column is, what the whole is called, and what keeps it from being kept. */
export function TeachColumns({ look, platform, onLearn, onCancel }: TeachColumnsProps) {
  const t = useTexts(teachTexts);
  const { columns, periodLabels, like, more } = look.table;
  const [said, setSaid] = useState<readonly Said[]>(columns.map(({ suggested }) => suggested));
  const [name, setName] = useState(like?.name ?? '');
  const [level, setLevel] = useState<RecipeDraft['level']>(like?.level ?? 'spu');
  const [asked, setAsked] = useState(like?.periodLabel ?? look.table.periodLabel);
  const [whole, setWhole] = useState(like?.whole ?? false);
  const [state, run] = useAction();
  const kept = keptOf(columns, said);
  const saysDay = kept.some(({ as }) => as === 'day');
  const periodLabel = saysDay || !periodLabels.includes(asked) ? ASK : asked;
  const recipe: RecipeDraft = { name: name.trim(), platform, level, columns: kept, periodLabel, whole };
  const [problem] = recipeProblems(recipe);
  return (
    <>
      <h4>{t.columns}</h4>
      <p class="kc-soft kc-small">{t.garbled}</p>
      <ul class="kp-list" aria-label={t.columns}>
        {columns.map((column, n) => (
          <TeachColumn
            key={column.at}
            column={column}
            said={said[n] ?? null}
            onSay={(next) => setSaid(said.with(n, next))}
          />
        ))}
      </ul>
      {more > 0 && <Notice tone="warn">{t.more(more)}</Notice>}
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
      <Select
        label={t.level}
        value={level}
        options={(['spu', 'sku'] as const).map((id) => ({ value: id, label: t.levels[id] }))}
        onPick={(id) => setLevel(id as RecipeDraft['level'])}
      />
      <Check checked={whole} onChange={setWhole}>
        {t.whole}
        <span class="kc-soft kc-small"> {t.wholeHint}</span>
      </Check>
      <Input
        label={t.name}
        hint={like?.name === name.trim() && like.platform === platform ? t.updates(like.name) : t.nameHint}
        value={name}
        maxLength={LONGEST_NAME}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      {problem && (
        <p class="kc-small" role="status" data-problem={problem}>
          {t.problems[problem]}
        </p>
      )}
      <div class="kp-teach-actions">
        <Button
          kind="primary"
          disabled={problem !== undefined || state.kind === 'busy'}
          onClick={() => run(async () => onLearn(recipe).then(() => ''))}
        >
          {t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
      <ActionNotice state={state} />
    </>
  );
}
