import type { ComponentChildren } from 'preact';

/** A row of controls that wraps. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: fieldset is for form groups; this is a row of actions
    <div class="kc-toolbar" role="group" aria-label={label}>
      {children}
    </div>
  );
}
