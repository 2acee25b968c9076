/** The shipped build: nothing is asked at install, nothing is read before 同意 and the grant. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { type Practice, practise } from './support/network.ts';
import { openRanking } from './support/ranking-page.ts';
import { siteCard } from './support/site-card.ts';
import { openStored, type Stored } from './support/stored.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';
import { copyBuild, type Variant } from './support/variant.ts';

const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';
const t = startTexts.zh;

interface Shipped {
  readonly extension: Extension;
  readonly practice: Practice;
  readonly stored: Stored;
}

async function launch(folder: string, profile: string): Promise<Shipped> {
  const extension = await launchExtension({ executablePath, folder, profile });
  const practice = await practise(extension.context);
  return { extension, practice, stored: await openStored(extension) };
}

/** The first screen, as the installation opened it. */
async function firstScreen({ extension }: Shipped): Promise<Page> {
  const find = async () => extension.context.pages().find((page) => page.url().endsWith('/start.html'));
  const page = await until(find, (found) => found !== undefined);
  if (!page) throw new Error('no first screen');
  return page;
}

let variant: Variant;
let profile: string;
let shipped: Shipped;
let start: Page;

async function nothingIsRead(): Promise<void> {
  expect(await shipped.stored.scripts()).toEqual([]);
  const ranking = await openRanking(shipped.extension.context);
  await ranking.rows();
  expect(await ranking.chip.count()).toBe(0);
  expect(await ranking.page.evaluate(() => window.fetch.toString())).toContain('[native code]');
  expect((await shipped.stored.now()).sheets).toEqual([]);
  await ranking.page.close();
}

beforeAll(async () => {
  variant = await copyBuild('chrome-mv3');
  profile = await mkdtemp(join(tmpdir(), 'kuance-profile-'));
});
afterAll(async () => {
  await shipped?.extension.close();
  await variant?.remove();
  await rm(profile, { recursive: true, force: true });
});

describe('a fresh profile', () => {
  beforeAll(async () => {
    shipped = await launch(variant.folder, profile);
    start = await firstScreen(shipped);
  });
  const grant = () => siteCard(start, sycm).getByRole('button', { name: t.grant });

  it('opens the first screen, and reads nothing', async () => {
    await start.getByRole('button', { name: t.agree }).waitFor();
    expect(await grant().isDisabled()).toBe(true);
    await nothingIsRead();
  });

  it('reads nothing after 同意 alone', async () => {
    await start.getByRole('button', { name: t.agree }).click();
    await start.getByText(t.agreed, { exact: true }).waitFor();
    expect((await shipped.stored.settings()).consentAt).toBeGreaterThan(0);
    await nothingIsRead();
  });

  it('asks the browser for exactly the hosts of the platform, and reads nothing while it is asked', async () => {
    await start.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome;
      const native = permissions.request as (...args: unknown[]) => unknown;
      permissions.request = (...args: unknown[]) => {
        Object.assign(window, { asked: args[0] });
        return native.apply(permissions, args);
      };
    });
    await grant().click();
    expect(await start.evaluate(() => (window as unknown as { asked: unknown }).asked)).toEqual({
      origins: sycm.hosts,
    });
    await nothingIsRead();
  });
});

describe('a profile on which the grant was given', () => {
  beforeAll(async () => {
    await shipped.extension.close();
    // No automated browser can click the prompt: a manifest that requires the hosts grants them. Not every site, which
    // nobody is ever asked for as a whole: with that in hand no single host could be taken back.
    await variant.change(({ optional_host_permissions: hosts = [], ...manifest }) => ({
      ...manifest,
      host_permissions: (hosts as string[]).filter((host) => host !== 'https://*/*'),
    }));
    shipped = await launch(variant.folder, profile);
    await shipped.extension.close();
    await variant.change((manifest) => manifest);
    shipped = await launch(variant.folder, profile);
    start = await shipped.extension.open('start.html');
  });

  it('reads as the operator chose, its overlay out of the page’s reach', async () => {
    await siteCard(start, sycm).getByText(t.granted, { exact: true }).waitFor();
    await siteCard(start, sycm).getByText(t.modeAnswers).click();
    await until(shipped.stored.scripts, (ids) => ids.join(' ') === 'hook-sycm overlay-sycm');
    const ranking = await openRanking(shipped.extension.context);
    const { sheets } = await until(shipped.stored.settled, ({ sheets }) => sheets.length === 1);
    const { compared, wrong } = sheetsAgainstTruth(sheets, shipped.practice.truth.world);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(0);
    await ranking.page.locator('kuance-badge').first().waitFor({ state: 'attached' });
    const open = await ranking.page
      .locator('kuance-chip, kuance-badge')
      .evaluateAll((hosts) => hosts.filter((host) => host.shadowRoot !== null).length);
    expect(open).toBe(0);
    expect(shipped.practice.strangers).toEqual([]);
  });

  it('stops reading when the operator takes the grant back', async () => {
    await start.bringToFront();
    await siteCard(start, sycm).getByRole('button', { name: t.revoke }).click();
    await until(shipped.stored.scripts, (ids) => ids.length === 0);
    await siteCard(start, sycm).getByRole('button', { name: t.grant }).waitFor();
  });
});
