/** Saves a file through a link of our own page: needs no permission. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken its own reference once the click returned to the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
