import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** What to say where there is nothing yet: what is missing, and the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="kc-empty">
      <strong>{title}</strong>
      {children && <div>{children}</div>}
      {actions && <div class="kc-toolbar">{actions}</div>}
    </div>
  );
}
