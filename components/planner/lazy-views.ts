/** Dates of promotions: their code is fetched when they are first opened. */
import { lazyView } from '../panel/lazy-view.tsx';

export const DatesView = lazyView(async () => (await import('./dates-view.tsx')).DatesView);
export const CalendarView = lazyView(async () => (await import('./calendar-view.tsx')).CalendarView);
