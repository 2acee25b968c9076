/** Files for the panel, dropped or picked, with the bytes real ones have. */
import type { Page } from 'playwright-core';
import type { ExtensionDocument } from './stored.ts';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const DRAGGED = ['dragenter', 'dragover', 'drop'];

/** Drags the files over the panel's document and lets them go, in whichever browser. */
export function dropFilesIn(document: ExtensionDocument, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  return document.evaluate(
    ([list, types]: [typeof sent, readonly string[]]) => {
      const transfer = new DataTransfer();
      for (const { name, text } of list) {
        const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      for (const type of types) {
        const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
        window.document.body.dispatchEvent(event);
      }
    },
    [sent, DRAGGED] as [typeof sent, readonly string[]],
  );
}

/** Drags the files over the panel and lets them go, wherever that is. */
export function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  return dropFilesIn({ evaluate: (run, argument) => page.evaluate(run as never, argument as never) }, files);
}

/** Picks the files by the button's own dialog. */
export async function pickFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const list = files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));
  await page.locator('.kp-drop input[type=file]').setInputFiles(list);
}
