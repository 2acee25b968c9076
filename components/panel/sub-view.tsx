import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { focusIt } from '../ui/focus.ts';

export interface SubViewProps {
  readonly title: string;
  readonly intro: string;
  /** Name of the way back. */
  readonly back: string;
  readonly onBack: () => void;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A view that opens over another one: the way back, and a heading that takes the focus. */
export function SubView({ title, intro, back, onBack, class: name = '', children }: SubViewProps) {
  return (
    <div class={`kp-stack ${name}`}>
      <div class="kp-back">
        <Button small kind="quiet" onClick={onBack}>
          ‹ {back}
        </Button>
      </div>
      <header class="kp-group">
        <h2 tabIndex={-1} ref={focusIt}>
          {title}
        </h2>
        <p class="kc-soft kc-small">{intro}</p>
      </header>
      {children}
    </div>
  );
}
