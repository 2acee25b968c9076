import type { ComponentChildren } from 'preact';

/** Read aloud, not drawn. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="kc-hidden">{children}</span>;
}
