import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { axeProblems, openStories, type Stories } from './open-stories.ts';

let stories: Stories;
beforeAll(async () => {
  stories = await openStories();
});
afterAll(() => stories.close());

/** Two frames later everything that follows a change has happened. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

function labels(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map(
        (row) => row.querySelector('kuance-badge')?.shadowRoot?.querySelector('.badge')?.textContent?.trim() || null,
      ),
    );
}

test('every row carries its own badge, last in the product cell', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const all = await labels(page);
  assert.deepEqual(all.slice(0, 3), ['主推款', '准主推', '次推款']);
  assert.equal(all[8], '继续测 还差约 320 位访客');
  assert.equal(all[10], '数据量不够 还差约 86 位访客');
  const last = await page
    .locator('tr')
    .evaluateAll((rows) => rows.every((row) => row.firstElementChild?.lastElementChild?.localName === 'kuance-badge'));
  assert.ok(last);
  await page.close();
});

test('a row node reused for another product shows the other badge before the next frame is seen', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const seen = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('tr')];
    const [first, second] = rows;
    if (!first || !second) return null;
    [first.dataset.rowKey, second.dataset.rowKey] = [second.dataset.rowKey, first.dataset.rowKey];
    return new Promise((done) => {
      requestAnimationFrame(() =>
        setTimeout(() =>
          done(
            rows
              .slice(0, 2)
              .map((row) => row.querySelector('kuance-badge')?.shadowRoot?.querySelector('.badge')?.textContent),
          ),
        ),
      );
    });
  });
  assert.deepEqual(seen, ['准主推', '主推款']);
  await page.close();
});

test('no id, no suggestion or a removed row: no badge; nothing is left behind when it ends', async () => {
  const page = await stories.open('badges');
  await settled(page);
  await page.evaluate(() => {
    const rows = document.querySelectorAll('tr');
    delete rows[0]?.dataset.rowKey;
    rows[1]?.setAttribute('data-row-key', '999');
    rows[2]?.remove();
  });
  await settled(page);
  assert.deepEqual((await labels(page)).slice(0, 3), [null, null, '引流款']);
  await page.evaluate(() => window.stopBadges?.());
  assert.equal(await page.locator('kuance-badge').count(), 0);
  await page.close();
});

test('a row whose verdict is still to come is as high as with it, and has nothing to focus or to open', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const heights = () => page.locator('tr').evaluateAll((rows) => rows.map((row) => row.clientHeight));
  const before = await heights();
  await page.evaluate(() => window.showBadges?.(['600000000001'], 13, 'zh'));
  await settled(page);
  assert.deepEqual((await labels(page)).slice(0, 3), ['主推款', null, null]);
  assert.deepEqual(await heights(), before);
  const kept = page.locator('kuance-badge').nth(1);
  await page.locator('kuance-badge').first().locator('button').focus();
  await page.keyboard.press('Tab');
  assert.equal(await kept.locator('button').evaluate((button) => button.matches(':focus')), false);
  await page.mouse.move(40, ((await kept.boundingBox())?.y ?? 0) + 12);
  assert.ok(!(await kept.locator('.popover').isVisible()));
  await page.close();
});

test('a page that empties its cell gets the badge again, a copy of our node goes', async () => {
  const page = await stories.open('badges');
  await settled(page);
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('tr');
    if (first?.cells[0]) first.cells[0].textContent = '改名';
    const badge = second?.querySelector('kuance-badge');
    if (badge) second?.cells[0]?.append(badge.cloneNode(true));
  });
  await settled(page);
  assert.equal((await labels(page))[0], '主推款');
  assert.equal(await page.locator('tr').nth(1).locator('kuance-badge').count(), 1);
  assert.equal((await labels(page))[1], '准主推');
  await page.close();
});

test('our own drawing does not set off another check', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const frames = await page.evaluate(async () => {
    let asked = 0;
    const real = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (run) => {
      asked += 1;
      return real(run);
    };
    window.showBadges?.(['600000000001'], 13, 'zh');
    await new Promise((done) => setTimeout(done, 300));
    return asked;
  });
  // One to draw, one because badges were taken away, which the page might have done.
  assert.ok(frames <= 2, `${frames} checks`);
  await page.close();
});

test('focus opens the reason, Escape closes it, and the page hears neither', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const reason = page.locator('kuance-badge').first().locator('.popover');
  await page.keyboard.press('Tab');
  assert.ok(await reason.isVisible());
  assert.match((await reason.textContent()) ?? '', /判断依据[\s\S]*店内第 2\/86[\s\S]*什么会改变它[\s\S]*建议第 12 版/);
  await page.keyboard.press('Escape');
  assert.ok(!(await reason.isVisible()));
  assert.equal(await page.evaluate(() => window.calls?.includes('key Escape') ?? false), false);
  await page.locator('kuance-badge').first().locator('button').click();
  assert.equal(await page.evaluate(() => (window.calls ?? []).some((call) => call.startsWith('row'))), false);
  await page.close();
});

test('hover opens it, the pointer may move into it, leaving closes it', async () => {
  const page = await stories.open('badges');
  await settled(page);
  const badge = page.locator('kuance-badge').nth(2);
  await badge.locator('button').hover();
  const reason = badge.locator('.popover');
  assert.ok(await reason.isVisible());
  await reason.locator('.card').hover();
  assert.ok(await reason.isVisible());
  await page.mouse.move(880, 20);
  assert.ok(!(await reason.isVisible()));
  await page.close();
});

test('at the bottom of the window the reason opens upwards and stays inside', async () => {
  const page = await stories.open('badges', { height: 420 });
  await settled(page);
  const badge = page.locator('kuance-badge').nth(4);
  await badge.locator('button').focus();
  await settled(page);
  const box = await badge.locator('.popover').boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 420, JSON.stringify(box));
  await page.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing with a reason open, ${theme}`, async () => {
    const page = await stories.open('badges', { theme });
    await settled(page);
    await page.locator('kuance-badge').first().locator('button').focus();
    assert.deepEqual(await axeProblems(page), []);
    await page.close();
  });
}
