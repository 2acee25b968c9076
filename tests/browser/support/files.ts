/** Files for the panel, dropped or picked, with the bytes real ones have. */
import type { Page } from 'playwright-core';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function send(page: Page, files: readonly DroppedFile[], types: readonly string[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  return page.evaluate(
    ([list, events]) => {
      const transfer = new DataTransfer();
      for (const { name, text } of list) {
        const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      for (const type of events) {
        const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    },
    [sent, types] as const,
  );
}

/** Drags the files over the panel and lets them go, wherever that is. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await send(page, files, ['dragenter', 'dragover', 'drop']);
}

/** Picks the files by the button's own dialog. */
export async function pickFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const list = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  await page.locator('.kp-drop input[type=file]').setInputFiles(list);
}
