/** Point 6: Markdown, CSV, text for a chat group, and one backup whose preview finds everything here already. */
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PanelPage } from '../../tests/browser/support/panel-page.ts';
import { panelNotesTexts } from '../../utils/texts/panel-notes.ts';
import { type Checks, PICTURES } from './checks.ts';
import { OWN } from './panel.ts';

const t = panelNotesTexts.zh;

export async function tourTakeAway(panel: PanelPage, checks: Checks): Promise<void> {
  const { say, holds, picture } = checks;
  const files = [
    { button: t.markdown, name: 'notes.md' },
    { button: t.csv, name: 'notes.csv' },
  ];
  for (const { button, name } of files) {
    const text = await panel.saved(button);
    await copyFile(panel.lastFile(), join(PICTURES, name));
    say(`6 ${button}: ${text.split('\n').length} 行`);
    const missing = Object.values(OWN).filter((own) => !text.includes(own));
    holds(`${name} 里有决定和笔记 / holds decisions and notes`, missing.length === 0, missing);
    if (name.endsWith('.csv')) holds('CSV 带 BOM / with a byte order mark', text.charCodeAt(0) === 0xfeff);
  }
  await panel.page.bringToFront();
  await panel.body.getByRole('button', { name: t.chat }).click();
  await panel.body.getByText(t.copied).waitFor();
  const chat = await panel.page.evaluate(() => navigator.clipboard.readText());
  say(`6 复制到群 / for a chat group: ${chat.split('\n').length} 行`);
  holds('群文字里有决定 / the chat text holds the decisions', chat.includes(OWN.accepted), chat.slice(0, 200));
  const backup = await panel.backUp();
  const bytes = (await readFile(backup)).length;
  await copyFile(backup, join(PICTURES, 'backup.kuance'));
  const preview = (await panel.preview(backup)).join('；');
  say(`6 备份 / backup: ${Math.round(bytes / 1024)} KB；恢复前预览：${preview}`);
  holds(
    '备份里的一切本机都有 / the preview adds nothing',
    preview.includes('0 家新店铺') && /0 份新的读取/.test(preview),
    preview,
  );
  await picture(panel.page, '6-backup');
  await panel.page.keyboard.press('Escape');
}
