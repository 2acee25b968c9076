/** What the stories' callbacks were called with, for the tests to read. */
declare global {
  interface Window {
    calls?: string[];
  }
}

export function log(call: string): void {
  window.calls ??= [];
  window.calls.push(call);
}
