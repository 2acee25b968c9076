import type { ComponentChildren } from 'preact';

export type Tone = 'slate' | 'teal' | 'blue' | 'amber' | 'red' | 'violet' | 'rose' | 'green';

export interface BadgeProps {
  readonly tone?: Tone;
  /** Outline instead of a tint: something that is not settled yet. */
  readonly outline?: boolean;
  readonly children: ComponentChildren;
}

/** A small tinted chip. Colour only repeats what the text says. */
export function Badge({ tone = 'slate', outline, children }: BadgeProps) {
  return (
    <span class="kc-badge" data-tone={tone} data-outline={outline || undefined}>
      {children}
    </span>
  );
}
