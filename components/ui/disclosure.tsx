import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** The browser's own details/summary. */
export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details class="kc-disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span class="kc-disclosure-mark">
          <Icon name="chevronRight" size={14} />
        </span>
        {summary}
      </summary>
      {children}
    </details>
  );
}
