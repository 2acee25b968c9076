/** Everything but 今日 and the list of products waits until it is asked for. */
import { lazyView } from './lazy-view.tsx';

export const ProductView = lazyView(async () => (await import('./product-view.tsx')).ProductView);
export const PromotionsView = lazyView(async () => (await import('./promotions-view.tsx')).PromotionsView);
export const PlansNow = lazyView(async () => (await import('../planner/plans-now.tsx')).PlansNow);
export const ShareView = lazyView(async () => (await import('./share-view.tsx')).ShareView);
export const NotesView = lazyView(async () => (await import('./notes-view.tsx')).NotesView);
export const ReadingView = lazyView(async () => (await import('./reading-view.tsx')).ReadingView);
export const SettingsView = lazyView(async () => (await import('./settings-view.tsx')).SettingsView);
