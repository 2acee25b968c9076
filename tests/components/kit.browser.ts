import assert from 'node:assert/strict';
import { afterAll, beforeAll, test } from 'vitest';
import { axeProblems, openStories, type Stories } from './open-stories.ts';

let stories: Stories;
beforeAll(async () => {
  stories = await openStories();
});
afterAll(() => stories.close());

test('tabs are one stop, arrows move and wrap, Home and End jump', async () => {
  const page = await stories.open('kit', { width: 380 });
  const selected = () => page.locator('[role=tab][aria-selected=true]').textContent();
  await page.getByRole('tab', { name: '表单' }).focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await selected(), '表格');
  assert.ok(await page.getByRole('tab', { name: '表格' }).evaluate((e) => e === document.activeElement));
  await page.keyboard.press('Home');
  assert.equal(await selected(), '表单');
  await page.keyboard.press('End');
  assert.equal(await selected(), '表格');
  await page.close();
});

test('a dialog takes the focus, closes on Escape and gives it back', async () => {
  const page = await stories.open('kit', { width: 380 });
  const opener = page.getByRole('button', { name: '打开对话框' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: '清空这家店铺' });
  assert.ok(await dialog.isVisible());
  assert.deepEqual(await axeProblems(page), []);
  await page.keyboard.press('Escape');
  assert.ok(!(await dialog.isVisible()));
  assert.ok(await opener.evaluate((e) => e === document.activeElement));
  await opener.click();
  assert.ok(await dialog.isVisible());
  await page.close();
});

test('a dialog stays open when a chooser of files inside it is cancelled', async () => {
  const page = await stories.open('kit', { width: 380 });
  await page.getByRole('button', { name: '打开对话框' }).click();
  const dialog = page.getByRole('dialog', { name: '清空这家店铺' });
  // As the chooser tells of it: the event goes up the tree.
  await dialog.getByRole('button').first().dispatchEvent('cancel', { bubbles: true });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.ok(await dialog.isVisible());
  await page.close();
});

/** The browser tells of a closing in a task of its own, which a busy machine runs after the next press of a key. */
for (const closing of ['Escape', 'its button'] as const) {
  test(`a dialog closed by ${closing} and opened again at once stays open`, async () => {
    const page = await stories.open('kit', { width: 380 });
    await page.getByRole('button', { name: '打开对话框' }).click();
    const again = await page.evaluate(async (by) => {
      const [dialog] = document.getElementsByTagName('dialog');
      const opener = [...document.getElementsByTagName('button')].find((button) => button.textContent === '打开对话框');
      // As Escape asks it; nothing but rendering comes in between.
      if (by === 'Escape') dialog?.requestClose();
      else dialog?.querySelector('button')?.click();
      for (let i = 0; i < 5; i += 1) await Promise.resolve();
      const closed = dialog?.open === false;
      opener?.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { closed, open: dialog?.open, drawn: dialog?.childElementCount !== 0 };
    }, closing);
    assert.deepEqual(again, { closed: true, open: true, drawn: true });
    await page.close();
  });
}

test('a sorted column says so and turns round', async () => {
  const page = await stories.open('kit', { width: 380 });
  await page.getByRole('tab', { name: '表格' }).click();
  const header = page.getByRole('columnheader', { name: '支付金额' });
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  assert.match((await page.locator('tbody tr').first().textContent()) ?? '', /1200\.00/);
  await page.close();
});

for (const tab of ['表单', '提示', '表格']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing under ${tab}, ${theme}`, async () => {
      const page = await stories.open('kit', { width: 380, theme });
      await page.getByRole('tab', { name: tab }).click();
      assert.deepEqual(await axeProblems(page), []);
      await page.close();
    });
  }
}
