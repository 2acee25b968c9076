/** Point 7: after closing and reopening the browser everything is still there. */
import type { Extension } from '../../tests/browser/support/extension.ts';
import { openPanelPage } from '../../tests/browser/support/panel-page.ts';
import { openStored, type Snapshot } from '../../tests/browser/support/stored.ts';
import type { Checks } from './checks.ts';
import { type Left, OWN } from './panel.ts';

export interface Before {
  readonly stored: Snapshot;
  readonly left: Left;
}

export async function tourReopened(extension: Extension, { stored, left }: Before, checks: Checks): Promise<void> {
  const { say, holds, picture } = checks;
  const now = await (await openStored(extension)).settled();
  const panel = await openPanelPage(extension);
  const { body } = panel;
  const shows = async (text: string | RegExp) => {
    const found = body.getByText(text).first();
    await found.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => undefined);
    return (await found.count()) > 0;
  };
  await panel.go('products');
  const count = await body.getByText(/显示 \d+ \/ \d+ 款/).innerText();
  say(
    `7 重开浏览器后 / after reopening the browser: ${count}，${now.sheets.length} 份读取，${now.records.length} 条笔记与决定`,
  );
  holds('读取一份不少 / every sheet', now.sheets.length === stored.sheets.length && now.sheets.length > 0);
  holds('建议是同一版 / the same revision', JSON.stringify(now.shopStates) === JSON.stringify(stored.shopStates));
  await panel.openProduct(left.accepted);
  holds('采纳和理由还在 / the accepted decision', (await shows(/^已采纳/)) && (await shows(OWN.accepted)));
  holds('笔记还在 / the note', await shows(OWN.note));
  await picture(panel.page, '7-after-reopening');
  await panel.openProduct(left.rejected);
  holds('不采纳和理由还在 / the rejected decision', (await shows(/^未采纳/)) && (await shows(OWN.rejected)));
  await panel.go('promotions');
  const done = body.locator('li[data-state="done"]', { hasText: left.task });
  await done
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 })
    .catch(() => undefined);
  holds('勾过的任务还在 / the ticked task', (await done.count()) > 0, left.task);
  await picture(panel.page, '7-tasks');
}
