import { useState } from 'preact/hooks';
import type { Recipe } from '../../utils/recipes/recipe.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { RecipesStore, RecipeTaken } from '../../utils/stores/recipes-store.ts';
import { platformTexts } from '../../utils/texts/platforms.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { ActionNotice } from './action-notice.tsx';
import { RecipeGrant } from './recipe-grant.tsx';
import { useAction } from './use-action.ts';
import { useOpened } from './use-opened.ts';

interface LineProps {
  readonly recipe: Recipe;
  readonly store: RecipesStore;
  readonly busy: boolean;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

function Line({ recipe: { name, platform, columns, place }, store, busy, onExport, onRemove }: LineProps) {
  const t = useTexts(teachTexts);
  const { names } = useTexts(platformTexts);
  return (
    <li class="kp-entry kp-import">
      <span class="kp-import-head">
        <strong>{name}</strong>
        <span class="kp-teach-actions">
          <Button small aria-label={t.exportOf(name)} onClick={onExport}>
            {t.exportOne}
          </Button>
          <Button small disabled={busy} aria-label={t.removeOf(name)} onClick={onRemove}>
            {t.remove}
          </Button>
        </span>
      </span>
      <span class="kp-facts">
        <span>{names[platform]}</span>
        <span>{t.columnCount(columns.length)}</span>
        {place && <span>{place.host}</span>}
      </span>
      {place && <RecipeGrant store={store} host={place.host} />}
    </li>
  );
}

function useTakenText(): (taken: Exclude<RecipeTaken, { kind: 'asks' }>) => string {
  const t = useTexts(teachTexts);
  return (taken) => {
    switch (taken.kind) {
      case 'added':
        return t.imported(taken.name);
      case 'replaced':
        return t.replaced(taken.name);
      case 'older':
        throw new Error(t.older(taken.name));
      case 'newer':
        throw new Error(t.newer);
      case 'invalid':
        throw new Error(t.invalid);
    }
  };
}

/** 自定义读取: what was taught, to hand on and to take in. */
export function RecipesSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(teachTexts);
  const store = useOpened(stores.actions.openRecipes);
  const words = useTexts(teachPageTexts);
  const takenText = useTakenText();
  const [state, run] = useAction();
  const [asked, setAsked] = useState<Recipe | null>(null);
  if (!store) return null;
  const take = async (file: File) => {
    const taken = await store.importOne(file);
    if (taken.kind !== 'asks') return takenText(taken);
    setAsked(taken.recipe);
    return '';
  };
  const answer = (recipe: Recipe | null) => {
    setAsked(null);
    if (recipe) {
      run(async () => {
        const taken = await store.take(recipe);
        return taken.kind === 'asks' ? '' : takenText(taken);
      });
    }
  };
  return (
    <section class="kp-group" aria-label={t.list}>
      <h2>{t.list}</h2>
      <p class="kc-soft kc-small">{t.listIntro}</p>
      <ul class="kp-list" aria-label={t.list}>
        {store.recipes.value.map((recipe) => (
          <Line
            key={recipe.page}
            recipe={recipe}
            store={store}
            busy={state.kind === 'busy'}
            onExport={() => store.exportOne(recipe, t.file(recipe.name))}
            onRemove={() => run(async () => store.remove(recipe).then(() => t.removed))}
          />
        ))}
      </ul>
      {asked?.place && (
        <div class="kp-stack" role="status" data-asked={asked.page}>
          <p>
            {words.asks(
              asked.name,
              asked.place.host + asked.place.address,
              asked.columns.map(({ header }) => header).join(words.join),
            )}
          </p>
          <div class="kp-teach-actions">
            <Button kind="primary" onClick={() => answer(asked)}>
              {words.take}
            </Button>
            <Button onClick={() => answer(null)}>{words.leave}</Button>
          </div>
        </div>
      )}
      <FileButton label={t.importOne} accept=".json" onFiles={([file]) => file && run(() => take(file))} />
      <ActionNotice state={state} />
    </section>
  );
}
