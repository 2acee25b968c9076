import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { axeProblems, openStories, type Stories } from './open-stories.ts';

let stories: Stories;
beforeAll(async () => {
  stories = await openStories();
});
afterAll(() => stories.close());

test('the chip says shop, period, how much was read and which pages are missing', async () => {
  const page = await stories.open('chip:stored');
  const text = (await page.locator('kuance-chip .chip').textContent()) ?? '';
  for (const part of [
    '青禾女装旗舰店',
    '30 天（10月23日–11月21日）',
    '已读取 20 / 86 款',
    '占支付金额至少 74%',
    '还缺第 3–9 页',
  ]) {
    assert.ok(text.includes(part), `${part} in ${text}`);
  }
  await page.close();
});

test('different unknowns stand on different lines, with the fix in the page’s own words', async () => {
  const page = await stories.open('chip:absent');
  const lines = await page.locator('kuance-chip .line[data-why]').allInnerTexts();
  assert.deepEqual(lines, [
    '未勾选：商品加购人数、支付新买家数。点页面上的「指标选择」勾选后即可读取',
    '平台还没出数：成功退款金额',
    '平台没有：搜索引导访客数',
  ]);
  await page.close();
});

test('pause is one click and a refusal is one line', async () => {
  const page = await stories.open('chip:stored');
  await page.getByRole('button', { name: '暂停读取' }).click();
  assert.match((await page.locator('kuance-chip').getByRole('status').textContent()) ?? '', /已暂停/);
  await page.goto(page.url().replace('chip:stored', 'chip:expired'));
  const status = page.locator('kuance-chip').getByRole('status');
  assert.equal(await status.textContent(), '未读取：登录已过期。请重新登录后台再打开本页');
  await page.close();
});

test('it folds and unfolds by keyboard, and the panel opens from it', async () => {
  const page = await stories.open('chip:stored');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match((await page.locator('kuance-chip .pill').textContent()) ?? '', /20\/86/);
  // The focus goes along, so the same key folds and unfolds.
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('kuance-chip .chip').isVisible());
  await page.getByRole('button', { name: '打开侧边栏' }).click();
  assert.deepEqual(await page.evaluate(() => window.calls), ['panel']);
  await page.close();
});

test('folded it still says what needs somebody, in one line that fits', async () => {
  const page = await stories.open('chip:expired:folded', { width: 360 });
  const pill = page.getByRole('button', { name: '未读取：登录已过期' });
  await pill.waitFor();
  const box = await pill.boundingBox();
  assert.ok(box && box.x + box.width <= 360 && box.height <= 32, JSON.stringify(box));
  await page.close();
});

test('an outdated chip offers nothing it cannot do', async () => {
  const page = await stories.open('chip:outdated');
  assert.equal(await page.locator('kuance-chip').getByRole('button').count(), 1);
  assert.match((await page.locator('kuance-chip').getByRole('status').textContent()) ?? '', /扩展已更新，请刷新/);
  await page.close();
});

test('the page’s own style does not reach the chip', async () => {
  const page = await stories.open('chip:stored');
  await page.addStyleTag({ content: 'html{font-size:40px} *{color:red;letter-spacing:9px} button{display:none}' });
  const chip = page.locator('kuance-chip .chip');
  assert.equal(await chip.evaluate((e) => getComputedStyle(e).fontSize), '13px');
  assert.equal(await chip.evaluate((e) => getComputedStyle(e).letterSpacing), 'normal');
  assert.ok(await page.getByRole('button', { name: '暂停读取' }).isVisible());
  await page.close();
});

for (const theme of ['light', 'dark'] as const) {
  for (const lang of ['zh', 'en'] as const) {
    test(`axe finds nothing in any state, ${lang} ${theme}`, async () => {
      const page = await stories.open('chip:all', { lang, theme, width: 1260, height: 1500 });
      const problems = await axeProblems(page);
      // Many chips in one page share their name; in a real page there is one.
      assert.deepEqual(
        problems.filter((problem) => !problem.startsWith('landmark-unique')),
        [],
      );
      await page.close();
    });
  }
}
