/** What is seldom looked at: its code is fetched when it is first opened. */
import { lazyView } from '../panel/lazy-view.tsx';

export const DatesView = lazyView(async () => (await import('./dates-view.tsx')).DatesView);
export const CalendarView = lazyView(async () => (await import('./calendar-view.tsx')).CalendarView);
export const PlanCashView = lazyView(async () => (await import('./plan-cash-view.tsx')).PlanCashView);
