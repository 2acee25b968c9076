export interface ProgressProps {
  readonly label: string;
  /** 0..1; null = busy, amount unknown. */
  readonly value: number | null;
  /** Shown at the end of the line, such as `20 / 86`. */
  readonly detail?: string;
}

export function Progress({ label, value, detail }: ProgressProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div class="kc-progress">
      <div class="kc-progress-label">
        <span>{label}</span>
        {detail && <span>{detail}</span>}
      </div>
      <div
        class="kc-progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        data-busy={percent === undefined || undefined}
      >
        <i style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </div>
    </div>
  );
}
