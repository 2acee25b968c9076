/** The statement waits until it is asked for. */
import { lazyView } from '../panel/lazy-view.tsx';

export const StatementView = lazyView(async () => (await import('./statement-view.tsx')).StatementView);
