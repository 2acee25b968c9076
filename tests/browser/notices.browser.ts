/** System notices once they were allowed: one a time something becomes due, a click that opens the panel, and none once withdrawn. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chinaInstant } from '../../utils/promotions/china-time.ts';
import { reminderTexts } from '../../utils/texts/reminders.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { sleepUntil } from './support/asleep.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { toldReminders } from './support/plan-hands.ts';
import { planBackup } from './support/plan-shops.ts';
import { until } from './support/until.ts';
import { copyBuild, type Variant } from './support/variant.ts';

const r = reminderTexts.zh;
/** Under one name at most one stands. */
const NAME = 'reminders';
const HOUR = 3_600_000;
/** Far from the morning at 09:00, when days of tasks are told too. */
const now = chinaInstant(addDays(dayOfInstant(Date.now()), 1), '12:00');

interface Chrome {
  /** Without the permission there is none. */
  readonly notifications?: {
    readonly getAll: () => Promise<object>;
    create: (id: string) => Promise<string>;
    readonly clear: (id: string) => Promise<boolean>;
    readonly onClicked: { readonly dispatch: (id: string) => void };
  };
  readonly permissions: { readonly remove: (some: object) => Promise<boolean> };
}

let folder: string;
let variant: Variant;
let extension: Extension;
let panel: PanelPage;

const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
const launch = () => launchExtension({ executablePath, folder: variant.folder, profile: join(folder, 'profile') });
/** In the worker, whose interfaces come and go with the permission. */
const worker = <T>(run: (chrome: Chrome, name: string) => T | Promise<T>) =>
  extension.worker.evaluate(`(${run})(chrome, '${NAME}')`) as Promise<T>;
/** Names of the notices that stand. */
const standing = () =>
  worker((chrome) => chrome.notifications?.getAll().then(Object.keys) ?? []).catch((error: Error) => [error.message]);

/**
 * No test can click the browser's own question, but what was granted once is not asked about again: the first start is
 * of a build that requires the permission, all that follows of the one that is shipped.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-notices-'));
  variant = await copyBuild('chrome-mv3-granted');
  await variant.change((manifest) => ({
    ...manifest,
    permissions: [...manifest.permissions, 'notifications'],
    optional_permissions: [],
  }));
  await (await launch()).close();
  await variant.change((manifest) => manifest);
  extension = await launch();
  await sleepUntil(extension, now);
  panel = await openPanelPage(extension);
  const file = join(folder, 'backup');
  await writeFile(file, await planBackup(now));
  await panel.preview(file);
  await panel.restore();
  await panel.go('promotions');
});
afterAll(async () => {
  await extension?.close();
  await variant?.remove();
  await rm(folder, { recursive: true, force: true });
});

it('come in one for what is due, and say what the panel lists', async () => {
  await panel.page.getByText(r.allowed).waitFor();
  await until(standing, (ids) => ids.length > 0);
  expect(await standing()).toEqual([NAME]);
  expect(await toldReminders(extension)).not.toEqual([]);
});

it('open the panel when clicked, and go away', async () => {
  const { page } = panel;
  await page.bringToFront();
  const opening = extension.context.waitForEvent('page');
  await worker((chrome, name) => chrome.notifications?.onClicked.dispatch(name));
  const opened = await opening;
  expect(opened.url()).toContain('/sidepanel.html');
  // What the browser opened itself may have begun by the real clock.
  await opened.reload();
  await opened.getByRole('status').filter({ hasText: r.title }).waitFor();
  await opened.close();
  await until(standing, (ids) => ids.length === 0);
});

it('are not said again, but what becomes due later is', async () => {
  const before = await toldReminders(extension);
  await sleepUntil(extension, now + 60_000);
  await sleepUntil(extension, now + HOUR + 60_000);
  await until(standing, (ids) => ids.length > 0);
  expect(await standing()).toEqual([NAME]);
  expect((await toldReminders(extension)).length).toBe(before.length + 1);
  await worker((chrome, name) => chrome.notifications?.clear(name).then(() => undefined));
});

it('are hidden by do-not-disturb, and the panel lists them all the same, in their words', async () => {
  const { page } = panel;
  const before = await toldReminders(extension);
  // The system takes a notice and shows nothing of it.
  await worker((chrome) => {
    if (chrome.notifications) chrome.notifications.create = async (id) => id;
  });
  const list = page.getByRole('status').filter({ hasText: r.title });
  await panel.go('promotions');
  await page.getByRole('button', { name: r.seen }).click();
  await list.waitFor({ state: 'detached' });
  // Past the morning after it opened, on which tasks begin.
  await sleepUntil(extension, chinaInstant(addDays(dayOfInstant(now + 90 * 60_000), 1), '09:01'));
  await until(
    () => toldReminders(extension),
    (told) => told.length > before.length,
  );
  expect(await standing()).toEqual([]);
  await page.reload();
  await panel.go('promotions');
  await list
    .getByText(/\d\d-\d\d 开始 \d+ 项/)
    .first()
    .waitFor();
  await page.getByText(r.allowed).waitFor();
});

it('end with the permission; the panel goes on listing', async () => {
  const { page } = panel;
  const before = (await toldReminders(extension)).length;
  await worker((chrome) => chrome.permissions.remove({ permissions: ['notifications'] }).then(() => undefined));
  await sleepUntil(extension, now + 200 * HOUR);
  await until(
    () => toldReminders(extension),
    (told) => told.length > before,
  );
  await page.reload();
  await page.getByRole('status').filter({ hasText: r.title }).waitFor();
  await panel.go('promotions');
  await page.getByRole('button', { name: r.allow }).waitFor();
  // Nothing can stand there any more.
  expect((await standing()).join()).toContain('is not available');
});
