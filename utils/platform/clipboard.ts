/** @throws when the browser refuses (no focus). Must follow a click. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
