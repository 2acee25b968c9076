/** A lock of the extension's, held by a document of its origin as another page of it would hold it. */
import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** What hangs on the document's own global object meanwhile. */
declare const self: { letLockGo?: () => void };

/** @returns what lets it go */
export async function holdLock(page: Page, wanted: string): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((taken) => {
        void navigator.locks.request(name, () => {
          taken();
          return new Promise<void>((release) => {
            self.letLockGo = release;
          });
        });
      }),
    wanted,
  );
  return () => page.evaluate(() => self.letLockGo?.());
}

/** Until somebody waits for it. */
export async function lockAwaited(page: Page, wanted: string): Promise<void> {
  const waiting = () =>
    page.evaluate(async () => (await navigator.locks.query()).pending?.map(({ name }) => name) ?? []);
  await until(waiting, (names) => names.includes(wanted));
}

/** Until nobody holds any whose name begins so. */
export async function locksFree(page: Page, beginning: string): Promise<void> {
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
  await until(held, (names) => !names.some((name) => name?.startsWith(beginning)));
}
