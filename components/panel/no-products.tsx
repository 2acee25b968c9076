import { listPageName } from '../../utils/texts/list-pages.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform } from '../shop-units.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** Of the shop on screen nothing was read yet: which page of its backend is to be opened. */
export function NoProducts() {
  const t = useTexts(panelProductsTexts);
  const page = listPageName(usePlatform(), useLanguage());
  return <EmptyState title={t.noneTitle}>{t.noneBody(page)}</EmptyState>;
}
