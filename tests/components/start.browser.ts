import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { axeProblems, openStories, type Stories } from './open-stories.ts';

let stories: Stories;
beforeAll(async () => {
  stories = await openStories();
});
afterAll(() => stories.close());

test('nothing can be granted before 同意; then grant, how to read and the way in follow', async () => {
  const page = await stories.open('start:fresh');
  const grant = page.getByRole('button', { name: /^授权/ });
  assert.ok(await grant.isDisabled());
  assert.ok(await page.getByText('点「同意」之前，什么都不会读取。').isVisible());
  await page.getByRole('button', { name: '同意', exact: true }).click();
  await grant.click();
  assert.equal(await page.getByRole('link', { name: /商品列表/ }).count(), 0);
  await page.getByRole('radio', { name: /只读页面表格/ }).check();
  await page.getByRole('radio', { name: /同时读取页面应答/ }).check();
  assert.equal(
    await page.getByRole('link', { name: /商品列表/ }).getAttribute('href'),
    'https://sycm.taobao.com/cc/item_rank',
  );
  await page.getByRole('checkbox', { name: /暂停读取/ }).check();
  await page.getByRole('button', { name: /^收回授权/ }).click();
  assert.deepEqual(await page.evaluate(() => window.calls), [
    'grant taobao',
    'mode taobao table',
    'mode taobao answers',
    'pause taobao true',
    'revoke taobao',
  ]);
  await page.close();
});

test('a dropped file is held for the panel, and the door says so', async () => {
  const page = await stories.open('start:fresh');
  const taken = await page.locator('.kc-start-drop').evaluate((door) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'a.xls'));
    const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    door.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  assert.ok(taken);
  assert.ok(await page.getByText('收到 1 份文件').isVisible());
  await page.getByRole('button', { name: '打开侧边栏核对' }).click();
  assert.deepEqual(await page.evaluate(() => window.calls), ['files a.xls', 'panel']);
  await page.close();
});

test('the demo shop, the language and the diagnostics are one click each', async () => {
  const page = await stories.open('start:fresh');
  await page.getByRole('button', { name: '载入演示店铺' }).click();
  await page.getByRole('button', { name: '打开侧边栏' }).click();
  await page.getByRole('button', { name: '复制诊断信息' }).click();
  assert.deepEqual(await page.evaluate(() => window.calls), ['demo', 'panel', 'diagnostics']);
  await page.getByLabel('语言 / Language').selectOption('en');
  assert.ok(await page.getByRole('heading', { name: 'Welcome to KuanCe' }).isVisible());
  await page.close();
});

for (const story of ['start:fresh', 'start:denied', 'start:choose', 'start:ready', 'start:ready:panel']) {
  for (const [lang, theme] of [
    ['zh', 'light'],
    ['en', 'dark'],
  ] as const) {
    test(`${story} is clean for axe and never scrolls sideways at 320 px, ${lang} ${theme}`, async () => {
      const page = await stories.open(story, { lang, theme, width: 320 });
      assert.deepEqual(await axeProblems(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }
}
