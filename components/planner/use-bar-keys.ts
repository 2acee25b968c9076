import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface BarActions {
  readonly zoom: (by: number) => void;
  readonly toToday: () => void;
}

const BARS = '[data-bar]';

/** The bar before or after the focused one, in the order of the days within a lane, then of the lanes. */
function neighbour(box: HTMLElement, step: number): HTMLElement | null {
  const bars = [...box.querySelectorAll<HTMLElement>(BARS)];
  const at = bars.indexOf(box.querySelector<HTMLElement>(':focus') ?? box);
  return bars[Math.min(bars.length - 1, Math.max(0, at + step))] ?? null;
}

/** The stop for Tab goes with a bar that goes, and the first lane may have none: then it is the first bar there is. */
export function useBarStop(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const first = box.current?.querySelector<HTMLElement>(BARS);
    if (first && !box.current?.querySelector(`${BARS}[tabindex="0"]`)) first.tabIndex = 0;
  });
}

/** One stop for Tab; arrows, Home and End move among the bars. */
export function useBarKeys(
  box: RefObject<HTMLElement | null>,
  { zoom, toToday }: BarActions,
): (event: KeyboardEvent) => void {
  const go = (bar: HTMLElement | null | undefined) => {
    if (!bar) return;
    for (const other of box.current?.querySelectorAll<HTMLElement>(`${BARS}[tabindex="0"]`) ?? []) other.tabIndex = -1;
    bar.tabIndex = 0;
    bar.focus();
    bar.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const moves: Readonly<Record<string, (inside: HTMLElement) => void>> = {
    ArrowRight: (inside) => go(neighbour(inside, 1)),
    ArrowDown: (inside) => go(neighbour(inside, 1)),
    ArrowLeft: (inside) => go(neighbour(inside, -1)),
    ArrowUp: (inside) => go(neighbour(inside, -1)),
    Home: (inside) => go(inside.querySelector<HTMLElement>(BARS)),
    End: (inside) => go([...inside.querySelectorAll<HTMLElement>(BARS)].at(-1)),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': toToday,
  };
  return (event) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key];
    if (!move || !box.current) return;
    event.preventDefault();
    move(box.current);
  };
}
