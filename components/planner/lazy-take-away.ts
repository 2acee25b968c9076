/** Writers of files, and what merges them, wait until a plan is looked at. */
import { lazyView } from '../panel/lazy-view.tsx';

export const PlanExport = lazyView(async () => (await import('../panel/plan-export.tsx')).PlanExport);
export const PlanMerge = lazyView(async () => (await import('../panel/plan-merge.tsx')).PlanMerge);
