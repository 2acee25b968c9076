import './waterfall.css';

export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  /** What it adds or takes; of a total, what there is. */
  readonly amount: number;
  /** What there is after it. */
  readonly after: number;
  readonly total: boolean;
  readonly shown: string;
}

export interface WaterfallProps {
  readonly steps: readonly WaterfallStep[];
  /** What the picture says, in words; read aloud in its place. */
  readonly summary: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** How an amount comes to what is left of it, step under step. */
export function Waterfall({ steps, summary }: WaterfallProps) {
  const ends = steps.flatMap(({ amount, after, total }) => [after, total ? 0 : after - amount]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const barOf = ({ amount, after, total }: WaterfallStep) => {
    const before = total ? 0 : after - amount;
    const [from, to] = [Math.min(before, after), Math.max(before, after)];
    return { left: percent((from - least) / span), width: percent((to - from) / span) };
  };
  const kindOf = ({ amount, total }: WaterfallStep) => (total ? 'total' : amount < 0 ? 'less' : 'more');
  return (
    <div class="kc-fall" role="img" aria-label={summary}>
      {steps.map((step) => (
        <div class="kc-fall-step" key={step.id}>
          <span>{step.label}</span>
          <span class="kc-fall-track">
            <span class="kc-fall-bar" data-kind={kindOf(step)} style={barOf(step)} />
          </span>
          <span class="kc-fall-amount">{step.shown}</span>
        </div>
      ))}
    </div>
  );
}
