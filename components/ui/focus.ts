/**
 * For `ref`: the focus is there as soon as the element stands. An effect would come after the next paint, and what
 * somebody types right away would go elsewhere.
 */
export function focusIt(element: HTMLElement | null): void {
  element?.focus();
}

/** The same of a form: its first field. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
