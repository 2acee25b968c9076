/**
 * `npm start`: the product at work. With a display the browser opens on the practice page and stays
 * open until closed; without one the tour runs by itself, prints what it did, leaves pictures, and ends
 * with 1 when a point does not hold.
 * `-- --data FILE` plays an items table instead of the generated shop, `-- --tour` forces the tour.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureChromium } from './browsers.ts';
import { buildGranted } from './granted.ts';
import { say } from './run.ts';
import { stayOpen } from './stay-open.ts';
import { takeTour } from './tour.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, tour: { type: 'boolean', default: false } } });
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

say('查找浏览器 / finding a browser …');
const executablePath = await ensureChromium();
say('构建扩展 / building the extension …');
if (!(await buildGranted())) process.exit(1);
const data = values.data ? readFileSync(values.data, 'utf8') : null;
if (hasDisplay && !values.tour) await stayOpen(executablePath, data);
else if (!(await takeTour(executablePath, data))) process.exitCode = 1;
