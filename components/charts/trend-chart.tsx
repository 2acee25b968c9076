import { useEffect, useRef, useState } from 'preact/hooks';
import { weekday } from '../../utils/time/day.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import type { TrendPoint } from './trend-series.ts';

export interface TrendChartProps {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  /** What the picture says, in words; read aloud in its place. */
  readonly summary: string;
  /** A short form of a figure, for axis and tooltip. */
  readonly show: (value: number) => string;
  /** Drawn anew when it changes: colours come from the page. */
  readonly theme: string;
  /** Shown in its place when the drawing code cannot be loaded. */
  readonly failed: string;
}

/** Bumps whenever the system changes between light and dark. */
function useSystemTheme(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setChanges((n) => n + 1);
    dark.addEventListener('change', changed);
    return () => dark.removeEventListener('change', changed);
  }, []);
  return changes;
}

/** A line over days. The drawing code is fetched from the extension itself, when first needed. */
export function TrendChart({ label, points, summary, show, theme, failed }: TrendChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  const system = useSystemTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme changes the colours that are read
  useEffect(() => {
    let drawn: { destroy: () => void } | null = null;
    let gone = false;
    import('./draw-trend.ts').then(
      ({ drawTrend }) => {
        if (gone || !canvas.current) return;
        const days = points.map((p) => shortDay(p.day));
        const weekends = points.map((p) => weekday(p.day) % 6 === 0);
        drawn = drawTrend({ canvas: canvas.current, label, days, values: points.map((p) => p.value), weekends, show });
      },
      () => setBroken(true),
    );
    return () => {
      gone = true;
      drawn?.destroy();
    };
  }, [points, label, show, theme, system]);
  if (broken) return <p class="kc-soft">{failed}</p>;
  return (
    <div class="kp-chart">
      <canvas ref={canvas} role="img" aria-label={summary} />
    </div>
  );
}
