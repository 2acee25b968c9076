import { LONGEST_NAME, type Recipe, type RecipeColumn, type RecipeDraft } from '../../utils/recipes/recipe.ts';
import { recipeProblems } from '../../utils/recipes/recipe-problems.ts';
import type { LookedColumn } from '../../utils/sites/look-at-table.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { ActionNotice } from './action-notice.tsx';
import type { Said } from './teach-column.tsx';
import { useAction } from './use-action.ts';

/** The columns that are not left out. */
export function keptOf(columns: readonly LookedColumn[], said: readonly Said[]): readonly RecipeColumn[] {
  return columns.flatMap(({ header }, n) => {
    const one = said[n];
    return one ? [{ header, ...one }] : [];
  });
}

export interface LevelSelectProps {
  readonly level: RecipeDraft['level'];
  readonly onPick: (level: RecipeDraft['level']) => void;
}

export function LevelSelect({ level, onPick }: LevelSelectProps) {
  const t = useTexts(teachTexts);
  return (
    <Select
      label={t.level}
      value={level}
      options={(['spu', 'sku'] as const).map((id) => ({ value: id, label: t.levels[id] }))}
      onPick={(id) => onPick(id as RecipeDraft['level'])}
    />
  );
}

export interface TeachSaveProps {
  readonly recipe: RecipeDraft;
  /** What was taught of a table like it. */
  readonly like: Recipe | null;
  readonly onName: (name: string) => void;
  readonly onLearn: (recipe: RecipeDraft) => Promise<void>;
  readonly onCancel: () => void;
}

/** What the whole is called, and what keeps it from being kept. */
export function TeachSave({ recipe, like, onName, onLearn, onCancel }: TeachSaveProps) {
  const t = useTexts(teachTexts);
  const [state, run] = useAction();
  const name = recipe.name.trim();
  const [problem] = recipeProblems(recipe);
  const isKnown = like?.name === name && like.platform === recipe.platform;
  return (
    <>
      <Input
        label={recipe.place ? t.pageName : t.name}
        hint={isKnown ? t.updates(like.name) : recipe.place ? t.pageNameHint : t.nameHint}
        value={recipe.name}
        maxLength={LONGEST_NAME}
        onInput={(event) => onName(event.currentTarget.value)}
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
          onClick={() => run(async () => onLearn({ ...recipe, name }).then(() => ''))}
        >
          {t.save}
        </Button>
        <Button onClick={onCancel}>{t.cancel}</Button>
      </div>
      <ActionNotice state={state} />
    </>
  );
}
