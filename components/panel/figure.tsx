import { useId, useState } from 'preact/hooks';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { panelMeaningsTexts } from '../../utils/texts/panel-meanings.ts';
import { useTexts } from '../language.ts';
import { Icon } from '../ui/icon.tsx';
import { Meaning } from './meaning.tsx';

export interface FigureProps {
  readonly metric: MetricId;
  readonly label: string;
  readonly text: string;
  readonly unread?: boolean;
}

/** One figure of a `dl` with what it means behind a button: for keyboard, touch and screen readers alike. */
export function Figure({ metric, label, text, unread }: FigureProps) {
  const t = useTexts(panelMeaningsTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div data-metric={metric} data-unread={unread || undefined}>
      <dt>
        {label}
        <button
          type="button"
          class="kp-info"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="info" size={14} />
          <span class="kc-hidden">{t.about(label)}</span>
        </button>
      </dt>
      <dd>{text}</dd>
      {open && (
        <dd id={id} class="kp-meaning">
          <Meaning of={metric} />
        </dd>
      )}
    </div>
  );
}
