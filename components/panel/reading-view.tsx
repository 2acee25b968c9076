import { useEffect } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { CoverageSection } from './coverage-section.tsx';
import { DriftSection } from './drift-section.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportSection } from './import-section.tsx';
import { RecipesSection } from './recipes-section.tsx';
import { RefusalsSection } from './refusals-section.tsx';
import { SheetsSection } from './sheets-section.tsx';
import { TeachPageSection } from './teach-page-section.tsx';
import { UnclaimedSection } from './unclaimed-section.tsx';
import { WipeSection } from './wipe-section.tsx';

/** 读了什么: all that was read, all that was refused, and how to delete it. */
export function ReadingView({ stores }: { readonly stores: PanelStores }) {
  const { shown } = stores.sheets;
  useEffect(() => {
    shown.value = true;
    return () => {
      shown.value = false;
    };
  }, [shown]);
  return (
    <div class="kp-stack">
      <ImportSection stores={stores} />
      <UnclaimedSection stores={stores} />
      <CoverageSection stores={stores} />
      {stores.shops.current.value && <DriftSection stores={stores} />}
      <RefusalsSection stores={stores} />
      {stores.shops.current.value && <SheetsSection stores={stores} />}
      <ImportHistory stores={stores} />
      <TeachPageSection stores={stores} />
      <RecipesSection stores={stores} />
      <WipeSection stores={stores} />
    </div>
  );
}
