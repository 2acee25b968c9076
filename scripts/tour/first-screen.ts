/** Point 1, on the shipped build: the first screen, 同意, the request up to the browser's prompt, the choice of how to read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Extension, withExtension } from '../../tests/browser/support/extension.ts';
import { practise } from '../../tests/browser/support/network.ts';
import { openRanking } from '../../tests/browser/support/ranking-page.ts';
import { siteCard } from '../../tests/browser/support/site-card.ts';
import { openStored } from '../../tests/browser/support/stored.ts';
import { until } from '../../tests/browser/support/until.ts';
import { copyBuild, type Variant } from '../../tests/browser/support/variant.ts';
import { sycm } from '../../utils/sites/sycm/site.ts';
import { startTexts } from '../../utils/texts/start.ts';
import type { Checks } from './checks.ts';

const t = startTexts.zh;
const VIEWPORT = { width: 1280, height: 900 };

interface Start {
  readonly executablePath: string;
  readonly data: string | null;
  readonly profile: string;
  readonly variant: Variant;
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function opened(extension: Extension, data: string | null) {
  const practice = await practise(extension.context, { data });
  return { extension, practice, stored: await openStored(extension) };
}

function open({ executablePath, data, profile, variant }: Start, run: (browser: Opened) => Promise<void>) {
  const options = { executablePath, profile, folder: variant.folder, viewport: VIEWPORT };
  return withExtension(options, async (extension) => run(await opened(extension, data)));
}

/** The tab the installation opened. */
async function openedByItself({ context, url }: Extension): Promise<Page> {
  const find = async () => context.pages().find((page) => page.url() === url('start.html'));
  const page = await until(find, (found) => found !== undefined);
  if (!page) throw new Error('no first screen');
  return page;
}

/** Whether the page of the backend, freshly opened, shows nothing of ours. */
async function isLeftAlone(extension: Extension): Promise<boolean> {
  const ranking = await openRanking(extension.context);
  await ranking.rows();
  const alone = (await ranking.chip.count()) === 0;
  await ranking.page.close();
  return alone;
}

async function install({ extension, stored }: Opened, { say, holds, picture }: Checks): Promise<void> {
  const page = await openedByItself(extension);
  const grant = page.getByRole('button', { name: t.grant }).first();
  await page.getByRole('button', { name: t.agree }).waitFor();
  const platforms = await page.locator('[aria-labelledby="platforms-title"] h3').allTextContents();
  say(`1 开始 / first screen: ${platforms.join('、')}`);
  await picture(page, '1-first-screen');
  holds('安装后自动打开开始页，同意之前不能授权 / nothing can be granted before 同意', await grant.isDisabled());
  holds('同意之前什么都不读 / nothing is read before 同意', await isLeftAlone(extension));
  await page.bringToFront();
  await page.getByRole('button', { name: t.agree }).click();
  await page.getByText(t.agreed, { exact: true }).waitFor();
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } }).chrome;
    permissions.request = (asked: unknown) => {
      Object.assign(window, { asked });
      // The browser's own prompt stands open from here on; no automated browser can answer it.
      return new Promise(() => undefined);
    };
  });
  await grant.click();
  const asked = await page.evaluate(() => (window as unknown as { asked: { origins: string[] } }).asked.origins);
  say(`  授权时向浏览器要 / asks the browser for: ${asked.join(' ')}`);
  holds('只要这个平台自己店铺的网址 / asks for own-shop hosts only', `${asked}` === `${sycm.hosts}`, asked);
  holds('浏览器弹窗未答之前不读 / nothing is read while the prompt stands', await isLeftAlone(extension));
  holds('没有登记任何脚本 / no script is registered', (await stored.scripts()).length === 0);
  await page.bringToFront();
  await picture(page, '1-asked');
}

/** The grant stays in the profile: a manifest that requires the hosts gives it, the shipped one then has it. */
async function grantOutside({ executablePath, profile, variant }: Start): Promise<void> {
  await variant.change(({ optional_host_permissions: hosts = [], ...manifest }) => ({
    ...manifest,
    host_permissions: hosts,
  }));
  await withExtension({ executablePath, profile, folder: variant.folder }, async () => undefined);
  await variant.change((manifest) => manifest);
}

async function chooseHowToRead(
  { extension, practice, stored }: Opened,
  { say, holds, picture }: Checks,
): Promise<void> {
  const page = await extension.open('start.html');
  await page.getByText(t.granted, { exact: true }).first().waitFor();
  holds('授权之后、选读法之前不读 / nothing is read before the choice', await isLeftAlone(extension));
  await page.bringToFront();
  for (const [mode, scripts] of [
    [t.modeTable, 'overlay-sycm'],
    [t.modeAnswers, 'hook-sycm overlay-sycm'],
  ] as const) {
    await siteCard(page, sycm).getByText(mode).click();
    const registered = await until(stored.scripts, (ids) => ids.join(' ') === scripts).catch(stored.scripts);
    say(`  ${mode} → ${registered.join('、')}`);
    holds(`${mode}：只登记这些脚本 / registers these scripts only`, registered.join(' ') === scripts, registered);
  }
  await picture(page, '1-mode');
  const ranking = await openRanking(extension.context);
  const { sheets } = await until(stored.settled, (seen) => seen.sheets.length > 0);
  await ranking.page.locator('kuance-badge').first().waitFor({ state: 'attached' });
  holds('正式版读到第一页 / the shipped build reads the first page', sheets[0]?.rows.length === 10);
  await picture(ranking.page, '1-shipped-page');
  holds('没有发到别处的请求 / no request anywhere else', practice.strangers.length === 0, practice.strangers);
}

export async function tourFirstScreen(executablePath: string, data: string | null, checks: Checks): Promise<void> {
  const variant = await copyBuild('chrome-mv3');
  const profile = await mkdtemp(join(tmpdir(), 'kuance-tour-'));
  const start = { executablePath, data, profile, variant };
  try {
    await open(start, (browser) => install(browser, checks));
    await grantOutside(start);
    await open(start, (browser) => chooseHowToRead(browser, checks));
  } finally {
    await variant.remove();
    await rm(profile, { recursive: true, force: true });
  }
}
