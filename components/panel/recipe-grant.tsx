import type { RecipesStore } from '../../utils/stores/recipes-store.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

/** Of a page that another operator taught, this browser's own leave is still to be asked. */
export function RecipeGrant({ store, host }: { readonly store: RecipesStore; readonly host: string }) {
  const t = useTexts(teachPageTexts);
  if (!store.ungranted.value.has(host)) return null;
  return (
    <span class="kp-teach-actions">
      <span class="kc-small">{t.notGranted(host)}</span>
      <Button small aria-label={t.grantOf(host)} onClick={() => void store.grant(host)}>
        {t.grant}
      </Button>
    </span>
  );
}
