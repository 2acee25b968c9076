/** The drawing itself; loaded only when a chart comes on screen. */
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScriptableScaleContext,
  Tooltip,
} from 'chart.js';

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface TrendDrawing {
  readonly canvas: HTMLCanvasElement;
  /** Name of the figure. */
  readonly label: string;
  readonly days: readonly string[];
  /** null = a gap. */
  readonly values: readonly (number | null)[];
  /** Days drawn as part of a rhythm: Saturdays and Sundays. */
  readonly weekends: readonly boolean[];
  readonly show: (value: number) => string;
}

interface Colours {
  readonly line: string;
  readonly soft: string;
  readonly rule: string;
  readonly paper: string;
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: of('--kc-accent'),
    soft: of('--kc-ink-soft'),
    rule: of('--kc-rule'),
    paper: of('--kc-surface'),
  };
}

function scales(colours: Colours, show: TrendDrawing['show']) {
  const ticks = { color: colours.soft, font: { size: 11 } };
  return {
    x: {
      grid: { display: false },
      border: { color: colours.rule },
      ticks: { ...ticks, maxTicksLimit: 6, maxRotation: 0 },
    },
    y: {
      beginAtZero: true,
      border: { display: false },
      grid: { color: (_: ScriptableScaleContext) => colours.rule },
      ticks: { ...ticks, maxTicksLimit: 5, precision: 0, callback: (value: string | number) => show(Number(value)) },
    },
  };
}

/** Draws the line; gaps stay gaps, and a day alone between two gaps is still a point. */
export function drawTrend({ canvas, label, days, values, weekends, show }: TrendDrawing): { destroy: () => void } {
  const colours = coloursOf(canvas);
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      labels: [...days],
      datasets: [
        {
          label,
          data: [...values],
          spanGaps: false,
          borderColor: colours.line,
          borderWidth: 1.5,
          pointRadius: 2.5,
          pointBorderColor: colours.line,
          pointBackgroundColor: weekends.map((weekend) => (weekend ? colours.paper : colours.line)),
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        tooltip: { displayColors: false, callbacks: { label: (item) => `${label} ${show(Number(item.parsed.y))}` } },
      },
      scales: scales(colours, show),
    },
  });
  return { destroy: () => chart.destroy() };
}
