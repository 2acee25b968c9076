/**
 * `npm start`: the product at work. With a display the browser opens on the practice page and stays
 * open until closed; without one the tour runs by itself, prints what it did and leaves pictures.
 * `-- --data FILE` plays an items table instead of the generated shop, `-- --tour` forces the tour.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchExtension } from '../tests/browser/support/extension.ts';
import { practise } from '../tests/browser/support/network.ts';
import { openRanking } from '../tests/browser/support/ranking-page.ts';
import { ensureChromium } from './browsers.ts';
import { buildGranted } from './granted.ts';
import { say } from './run.ts';
import { takeTour } from './tour.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, tour: { type: 'boolean', default: false } } });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

async function stayOpen(executablePath: string, data: string | null): Promise<void> {
  const extension = await launchExtension({ executablePath, headless: false });
  await practise(extension.context, { data });
  await openRanking(extension.context);
  say('浏览器已打开；关闭它即结束 / the browser is open; close it to end');
  await new Promise<void>((resolve) => extension.context.once('close', () => resolve()));
}

say('查找浏览器 / finding a browser …');
const executablePath = await ensureChromium();
say('构建扩展 / building the extension …');
if (!(await buildGranted())) process.exit(1);
const data = values.data ? readFileSync(values.data, 'utf8') : null;
if (hasDisplay && !values.tour) await stayOpen(executablePath, data);
else await takeTour(executablePath, data);
